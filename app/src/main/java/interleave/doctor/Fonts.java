package interleave.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A font to write with, where fontconfig looks unless it is told otherwise. */
final class Fonts {
    private static final Pattern SCALABLE = Pattern.compile(".+\\.(ttf|ttc|otf|pfb)", Pattern.CASE_INSENSITIVE);

    private Fonts() {}

    static List<Path> places(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
                (data.isEmpty() ? home.resolve(".local/share") : Path.of(data)).resolve("fonts"), home.resolve(".fonts"));
    }

    static Finding in(List<Path> places) {
        return places.stream().flatMap(place -> anyBelow(place).stream()).findFirst()
                .map(font -> Finding.good(font.toString()))
                .orElseGet(() -> Finding.lacking("there is no font", "sudo apt-get install fonts-dejavu-core"));
    }

    private static Optional<Path> anyBelow(Path place) {
        if (!Files.isDirectory(place)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> SCALABLE.matcher(file.getFileName().toString()).matches()).filter(Files::isReadable).findFirst();
        } catch (IOException | UncheckedIOException closedToUs) {
            return Optional.empty();
        }
    }
}
