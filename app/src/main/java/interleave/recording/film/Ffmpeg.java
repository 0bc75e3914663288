package interleave.recording.film;

import interleave.ipc.linux.CodePlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program {@code ffmpeg}, which is run as a child process: that of this installation, {@code lib/film/ffmpeg}, or else the system's.
 *
 * @param encoders what it can write, by ffmpeg's names
 */
public record Ffmpeg(Path program, Set<String> encoders) {
    private static final String NAME = "ffmpeg";
    private static final Pattern ENCODER = Pattern.compile("^ V\\S* +(\\S+)", Pattern.MULTILINE);
    private static final String REMEDY = "sudo apt-get install ffmpeg";

    /** @throws EncoderMissingException where there is none that runs */
    public static Ffmpeg find() throws IOException {
        return find(places(System.getenv()));
    }

    static List<Path> places(Map<String, String> environment) {
        Stream<Path> onPath = Stream.of(environment.getOrDefault("PATH", "").split(":")).filter(directory -> !directory.isEmpty()).map(Path::of);
        return Stream.concat(Stream.of(ownPlace()), onPath).map(directory -> directory.resolve(NAME)).toList();
    }

    /** Beside the program's jars. */
    private static Path ownPlace() {
        return CodePlace.of(Ffmpeg.class).resolveSibling("film");
    }

    /** The first of these that runs: one may be there and lack a library. */
    static Ffmpeg find(List<Path> programs) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Path program : programs) {
            if (Files.isExecutable(program) && !Files.isDirectory(program)) {
                String said = ask(program);
                Set<String> encoders = ENCODER.matcher(said).results().map(found -> found.group(1)).collect(Collectors.toSet());
                if (!encoders.isEmpty()) {
                    return new Ffmpeg(program, encoders);
                }
                failures.add(program + " does not run: " + said.lines().findFirst().orElse("it says nothing"));
            }
        }
        String why = failures.isEmpty() ? "there is none, neither " + ownPlace().resolve(NAME) + " nor one on the PATH" : String.join("; ", failures);
        throw new EncoderMissingException("a film needs ffmpeg, and " + why, REMEDY);
    }

    private static String ask(Path program) throws IOException {
        Process process = new ProcessBuilder(program.toString(), "-hide_banner", "-nostdin", "-encoders").redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /**
     * The first of these that it has.
     *
     * @throws EncoderMissingException where it has none
     */
    String choose(FilmFormat format) throws EncoderMissingException {
        return format.encoders().stream().filter(encoders::contains).findFirst().orElseThrow(() -> new EncoderMissingException(
                program + " has none of the encoders " + String.join(", ", format.encoders()) + " for " + format.name().toLowerCase(Locale.ROOT), REMEDY + ", or choose another ending"));
    }
}
