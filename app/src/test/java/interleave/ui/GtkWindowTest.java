package interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window on GTK and a real X server, as far as that can be had without a screen; the other journeys are on the headless platform. */
class GtkWindowTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path directory;

    @Test
    void startsAndKillsAndStopsWithTheMouse() throws Exception {
        play(GtkJourney.class);
    }

    @Test
    void opensARecordingThatIsDroppedAndGoesWhereThePlayheadIsDragged() throws Exception {
        play(GtkReplayJourney.class);
    }

    private void play(Class<?> main) throws Exception {
        assumeTrue(isCommand("Xvfb"), "skipped: no Xvfb here (Debian's package xvfb)");
        assumeTrue(hasGtk(), "skipped: no GTK 3 here (Debian's package libgtk-3-0)");
        Path said = directory.resolve("said");
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader number = server.inputReader()) {
            Process journey = journey(main, ":" + number.readLine(), said);
            try {
                assertThat(journey.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("over in time: " + Files.readString(said)).isTrue();
            } finally {
                journey.descendants().forEach(ProcessHandle::destroyForcibly);
                journey.destroyForcibly().waitFor();
            }
            assertThat(Files.readString(said)).contains("done");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private Process journey(Class<?> main, String display, Path said) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=gtk", "-Dprism.order=sw", "-Dtestfx.robot=glass",
                "-cp", System.getProperty("java.class.path"), main.getName());
        builder.environment().put("DISPLAY", display);
        builder.environment().put("GDK_BACKEND", "x11");
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    private static boolean isCommand(String name) {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, name)));
    }

    private static boolean hasGtk() throws IOException {
        Process cache = new ProcessBuilder("/sbin/ldconfig", "-p").start();
        try (var lines = cache.inputReader()) {
            return lines.lines().anyMatch(line -> line.contains("libgtk-3.so.0"));
        }
    }
}
