package interleave.remembered;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Words under names, in a file of lines {@code name = word}. A file that cannot be read is as good as none, one that cannot be written is left as it is: either costs the memory and
 * nothing else. One thread at a time.
 */
public final class Notes {
    private final Optional<Path> file;
    private final String heading;
    private final Map<String, String> words = new TreeMap<>();

    private Notes(Optional<Path> file, String heading) {
        this.file = file;
        this.heading = heading;
    }

    /** @param heading what the file is, for those who open it */
    static Notes in(Path file, String heading) {
        Notes notes = new Notes(Optional.of(file), heading);
        notes.read(file);
        return notes;
    }

    /** Notes that are forgotten when the program ends. */
    static Notes nowhere() {
        return new Notes(Optional.empty(), "");
    }

    private void read(Path path) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(path)) {
            read.load(in);
            read.stringPropertyNames().forEach(name -> words.put(name, read.getProperty(name)));
        } catch (IOException | IllegalArgumentException e) {
            // There is none, or none that we can make sense of.
        }
    }

    public Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /** Empty where nothing was noted, and where it is no number. */
    public Optional<Double> number(String name) {
        try {
            return word(name).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** One of an enumeration's constants, in small letters. Empty where nothing was noted, and where there is no such constant. */
    public <E extends Enum<E>> Optional<E> one(String name, Class<E> of) {
        return word(name).flatMap(word -> Arrays.stream(of.getEnumConstants()).filter(each -> wordFor(each).equals(word)).findFirst());
    }

    public void note(String name, String word) {
        words.put(name, word);
    }

    public void note(String name, double number) {
        note(name, number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number));
    }

    public void note(String name, Enum<?> one) {
        note(name, wordFor(one));
    }

    private static String wordFor(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes all down, whole or not at all. */
    public void save() {
        file.ifPresent(path -> {
            try {
                Files.createDirectories(path.getParent());
                replace(Files.isSymbolicLink(path) ? path.toRealPath() : path);
            } catch (IOException e) {
                // Then it is not remembered.
            }
        });
    }

    private void replace(Path path) throws IOException {
        Path fresh = Files.createTempFile(path.getParent(), path.getFileName().toString(), "~");
        try {
            Files.writeString(fresh, text());
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private String text() {
        return words.entrySet().stream()
                .map(word -> word.getKey() + " = " + word.getValue().replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n", "# " + heading + "\n", "\n"));
    }
}
