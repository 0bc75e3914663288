package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.demo.Demos;
import interleave.fxml.control.ActorCard;
import interleave.fxml.control.Activity;
import interleave.fxml.control.Banner;
import interleave.fxml.control.CounterCell;
import interleave.fxml.control.Notice;
import interleave.fxml.control.SpeedSlider;
import interleave.recording.Recording;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Recording in the window, real processes behind it. */
@ExtendWith(ApplicationExtension.class)
class RecordJourneyTest {
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");
    private static final long LONGEST_FILE = 1 << 20;

    @TempDir
    private Path directory;

    private OneWindow window;

    @Start
    void open(Stage stage) {
        window = new OneWindow(stage, 1280, 900, Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aRecordingShowsThatItGoesOnAndReplaysToWhatTheSessionHadComeTo(FxRobot robot) {
        Path file = directory.resolve("stepped.interleave");
        startHeld(robot);
        robot.interact(() -> window.main().recorder().record(file));
        eventually("the sign is there", () -> robot.lookup("#recordingSign").query().isVisible());
        stepAll(robot);
        stepAll(robot);
        String value = cell(robot).getValue();
        robot.press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
        eventually("it has ended", () -> !robot.lookup("#recordingSign").query().isVisible());
        assertThat(window.desk.isLive()).isTrue();
        robot.interact(() -> window.main().recordings().open(file));
        eventually("it is shown", () -> window.desk.replay().filter(Replay::isLoaded).isPresent() && !window.desk.isLive());
        robot.type(KeyCode.END);
        eventually("the same state", () -> cell(robot).getValue().equals(value) && card(robot, "incrementer-1").getActivity() == Activity.HELD);
        eventually("no process is left", () -> ProcessHandle.current().children().findAny().isEmpty());
    }

    @Test
    void aSessionThatHasEndedCanStillBeSavedFromItsBeginning(FxRobot robot) throws IOException {
        startHeld(robot);
        stepAll(robot);
        robot.clickOn("#startButton");
        eventually("it has ended", () -> !window.desk.isLive());
        Path file = directory.resolve("afterwards.interleave");
        robot.interact(() -> window.main().recorder().save(file));
        eventually("it is saved", () -> robot.lookup("#notice").queryAs(Notice.class).getText().equals("Saved as " + file));
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.damage()).isEmpty();
            assertThat(recording.timeline().now()).isEqualTo(window.desk.session().orElseThrow().timeline().now());
            assertThat(recording.header().title()).isEqualTo("Lost increments");
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidAndTheSessionGoesOn(FxRobot robot) throws IOException {
        Path noDirectory = Files.createFile(directory.resolve("file"));
        startHeld(robot);
        robot.interact(() -> window.main().recorder().record(noDirectory.resolve("in-a-file.interleave")));
        Banner banner = robot.lookup("#banner").queryAs(Banner.class);
        eventually("it is said", () -> banner.isVisible() && banner.getText().startsWith("The session cannot be recorded"));
        assertThat(robot.lookup("#recordingSign").query().isVisible()).isFalse();
        stepAll(robot);
    }

    /** As on a full disk: no file may be longer than this. */
    @Test
    void onAFullDiskTheRecordingEndsWithASentenceAndIsWholeUpToThere(FxRobot robot) throws Exception {
        assumeTrue(Files.isExecutable(PRLIMIT), "skipped: no prlimit here (Debian's package util-linux)");
        Path file = directory.resolve("full.interleave");
        SessionPlan plan = SessionPlan.of(Demos.find("lost-increments").orElseThrow(), Map.of("increments", "3000000"), Map.of(), Map.of(), false, TraceMode.EVERY);
        robot.interact(() -> window.desk.start(plan, Speed.FULL, failure -> {
            throw new AssertionError(failure);
        }));
        eventually("it has begun", () -> window.desk.performance().filter(it -> it.elapsedNanos() > 0).isPresent());
        Banner banner = robot.lookup("#banner").queryAs(Banner.class);
        limitFiles(Long.toString(LONGEST_FILE));
        try {
            robot.interact(() -> window.main().recorder().record(file));
            eventually("it is said", () -> banner.isVisible() && banner.getText().startsWith("Recording into " + file + " has stopped"));
        } finally {
            limitFiles("unlimited");
        }
        assertThat(banner.getText()).contains("the session goes on");
        assertThat(window.desk.session().orElseThrow().failure()).isEmpty();
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(Files.size(file)).isLessThanOrEqualTo(LONGEST_FILE);
            assertThat(recording.timeline().size()).isGreaterThan(50_000).isEqualTo(recording.events());
        }
    }

    /** The soft limit of this process. */
    private static void limitFiles(String bytes) throws Exception {
        assertThat(new ProcessBuilder(PRLIMIT.toString(), "--pid", Long.toString(ProcessHandle.current().pid()), "--fsize=" + bytes + ":").start().waitFor()).isZero();
    }

    private void startHeld(FxRobot robot) {
        robot.interact(() -> robot.lookup("#speed").queryAs(SpeedSlider.class).setOperationsPerSecond(0.5));
        robot.clickOn("#startButton");
        eventually("it can be paused", () -> !robot.lookup("#pauseButton").query().isDisabled());
        robot.clickOn("#pauseButton");
        eventually("all are held", () -> held(robot, "incrementer-1") && held(robot, "incrementer-2"));
    }

    private void stepAll(FxRobot robot) {
        String before = counted(robot);
        robot.type(KeyCode.S);
        eventually("each has done one more", () -> !counted(robot).equals(before) && held(robot, "incrementer-1") && held(robot, "incrementer-2"));
    }

    private static String counted(FxRobot robot) {
        return card(robot, "incrementer-1").getOperations() + card(robot, "incrementer-2").getOperations();
    }

    private static boolean held(FxRobot robot, String actor) {
        return robot.lookup("#actor-" + actor).tryQuery().isPresent() && card(robot, actor).getActivity() == Activity.HELD;
    }

    private static ActorCard card(FxRobot robot, String actor) {
        return robot.lookup("#actor-" + actor).queryAs(ActorCard.class);
    }

    private static CounterCell cell(FxRobot robot) {
        return robot.lookup("#object-counter").queryAs(CounterCell.class);
    }
}
