package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signal while something is drawn: the program ends with the signal's code, says nothing and leaves nothing. */
class WindowEndingIT {
    private static final String DISPLAY = ":interleave-test";

    @TempDir
    private Path directory;

    private Corner corner;
    private Path socket;

    @BeforeEach
    void findACorner() {
        corner = new Corner(directory);
        socket = directory.resolve("interleave-window-" + DISPLAY);
    }

    /** On JavaFX's headless platform, where it draws as on any other. */
    private Started window(String... arguments) {
        List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + DISPLAY, "HOME=" + directory, "JDK_JAVA_OPTIONS=-Dglass.platform=Headless -Dprism.order=sw", Corner.launcher().toString()));
        command.addAll(List.of(arguments));
        return corner.launch(command);
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
    void aSignalClosesTheWindow(String signal, int exit) {
        try (Started started = window()) {
            Eventually.isTrue("the window takes files", () -> Files.exists(socket));
            started.signal(signal);
            started.await().exitsWith(exit);
            assertThat(socket).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 150, 250, 350, 450, 550, 650, 750, 900, 1100, 1300, 1600})
    void aSignalAtAnyMomentOfTheStartLeavesNothing(int millis) throws InterruptedException {
        try (Started started = window()) {
            Thread.sleep(millis);
            started.signal("TERM");
            started.await().exitsWith(143);
            assertThat(socket).doesNotExist();
        }
    }

    @Test
    void aWindowOnARecordingEndsToo() {
        Path recording = directory.resolve("short.interleave");
        corner.run("run", "lost-increments", "--set", "increments=20", "--record", recording.toString()).exitsWith(0);
        try (Started started = window(recording.toString())) {
            Eventually.isTrue("the window takes files", () -> Files.exists(socket));
            started.signal("TERM");
            started.await().exitsWith(143);
            assertThat(socket).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 500, 700, 900, 1100, 1400})
    void aSignalAtAnyMomentOfAPictureLeavesNoneOrAWholeOne(int millis) throws InterruptedException {
        Path recording = directory.resolve("short.interleave");
        Path picture = directory.resolve("stage.png");
        corner.run("run", "lost-increments", "--set", "increments=20", "--record", recording.toString()).exitsWith(0);
        try (Started started = corner.start("export", recording.toString(), "--to", picture.toString())) {
            Thread.sleep(millis);
            if (started.isAlive()) {
                started.signal("TERM");
            }
            Ended ended = started.await();
            ended.exitsWith(ended.exit() == 0 ? 0 : 143);
            assertThat(directory.resolve("stage.png.part")).doesNotExist();
        }
    }
}
