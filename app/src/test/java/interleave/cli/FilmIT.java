package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code interleave export} to a film: with an ffmpeg of the program's own, with the system's, and without any. */
class FilmIT {
    private static final Path OWN = Corner.launcher().resolveSibling("../lib/film/ffmpeg").normalize();
    private static final byte[] MATROSKA = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

    @TempDir
    private Path directory;

    private Corner corner;
    private Path file;
    private Path film;

    @BeforeEach
    void record() {
        corner = new Corner(directory);
        file = directory.resolve("session.interleave");
        film = directory.resolve("out.webm");
        corner.run("run", "lost-increments", "--set", "increments=20", "--record", file.toString(), "--json").exitsWith(0);
    }

    @Test
    void withoutAnyItIsSaidHowToGetOne() throws IOException {
        assumeTrue(!Files.exists(OWN), "the program has an ffmpeg of its own here");

        exportWithPath(tools(directory.resolve("bin"))).exitsWith(3).says("ffmpeg").says("sudo apt-get install ffmpeg");
        assertThat(film).doesNotExist();
    }

    @Test
    void itsOwnIsEnough() throws IOException {
        assumeTrue(Files.exists(OWN), "the program has no ffmpeg of its own here: mvn -Pfilm verify");

        exportWithPath(tools(directory.resolve("bin"))).exitsWith(0);
        assertThat(Files.readAllBytes(film)).startsWith(MATROSKA);
    }

    @Test
    void theSystemsDoesItToo() throws IOException {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "ffmpeg"))), "there is no ffmpeg on this machine");

        Ended ended = corner.run("export", file.toString(), "--to", film.toString(), "--fps", "5", "--size", "480x320", "--until", "1s").exitsWith(0);
        assertThat(ended.out()).isEmpty();
        assertThat(Files.readAllBytes(film)).startsWith(MATROSKA);
    }

    @Test
    void whatIsNotPossibleIsRefused() {
        corner.run("export", file.toString(), "--to", film.toString(), "--fps", "100").exitsWith(2).says("1 to 60");
        corner.run("export", file.toString(), "--to", film.toString(), "--speed", "0").exitsWith(2).says("speed");
        corner.run("export", file.toString(), "--to", film.toString(), "--from", "2s", "--until", "1s").exitsWith(2).says("--from has to be before --until");
    }

    private Ended exportWithPath(Path path) {
        return corner.runUnder(List.of("env", "PATH=" + path, "JAVA_HOME=" + System.getProperty("java.home")),
                "export", file.toString(), "--to", film.toString(), "--fps", "5", "--size", "480x320", "--until", "1s");
    }

    /** What the launcher itself needs, and nothing else. */
    private static Path tools(Path bin) throws IOException {
        Files.createDirectory(bin);
        for (String tool : List.of("sh", "readlink", "locale", "sed")) {
            for (String place : System.getenv("PATH").split(":")) {
                if (Files.isExecutable(Path.of(place, tool)) && !Files.exists(bin.resolve(tool))) {
                    Files.createSymbolicLink(bin.resolve(tool), Path.of(place, tool));
                }
            }
        }
        return bin;
    }
}
