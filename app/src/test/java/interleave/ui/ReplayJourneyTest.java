package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demos;
import interleave.fxml.control.ActorCard;
import interleave.fxml.control.Banner;
import interleave.fxml.control.CounterCell;
import interleave.fxml.control.Notice;
import interleave.fxml.control.ResultCard;
import interleave.fxml.control.TempoSlider;
import interleave.fxml.control.TimelineView;
import interleave.model.ActorState;
import interleave.model.Timeline;
import interleave.model.WorldState;
import interleave.recording.Recording;
import interleave.session.Authorship;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window on a recording. */
@ExtendWith(ApplicationExtension.class)
class ReplayJourneyTest {
    private static final int INCREMENTS = 5;
    private static final int MOST_STEPS = 12;

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
    void playsToTheStateThatTheSessionEndedIn(FxRobot robot) throws IOException {
        Recorded recorded = record();
        show(robot, recorded.file());
        assertThat(robot.lookup("#demoTitle").queryAs(Label.class).getText()).isEqualTo("A lost one");
        assertThat(result(robot)).isEqualTo("Known at the end");
        robot.interact(() -> robot.lookup("#tempo").queryAs(TempoSlider.class).setTempo(1));
        robot.clickOn("#replay-play");
        eventually("it has come to its end", () -> result(robot).equals("Increments were lost.") || result(robot).equals("No increment was lost."));
        eventually("the cell holds what it held", () -> cell(robot).getValue().equals(recorded.value()));
        assertThat(card(robot, "incrementer-1").getPid()).isEqualTo(recorded.end().actors().getFirst().pid());
        assertThat(cell(robot).getSystemName()).startsWith("/interleave-");
        assertThat(window.desk.isLive()).isFalse();
    }

    @Test
    void stepsBackToTheStatesThatItHasSteppedThrough(FxRobot robot) throws IOException {
        show(robot, record().file());
        Timeline timeline = window.desk.performance().orElseThrow().timeline();
        int steps = 4;
        String[] there = new String[steps];
        for (int i = 0; i < steps; i++) {
            there[i] = seen(robot);
            robot.type(KeyCode.PAGE_DOWN);
            String before = there[i];
            eventually("one operation on", () -> !seen(robot).equals(before));
        }
        for (int i = steps - 1; i >= 0; i--) {
            robot.type(KeyCode.PAGE_UP);
            String wanted = there[i];
            eventually("back at step " + i + " of " + Arrays.toString(there), () -> seen(robot).equals(wanted));
        }
        robot.type(KeyCode.END);
        eventually("at the end", () -> !result(robot).equals("Known at the end"));
        robot.clickOn("#replay-begin");
        eventually("at the beginning", () -> seen(robot).equals(there[0]));
        assertThat(timeline.stateAt(timeline.size())).isEqualTo(timeline.now());
    }

    @Test
    void aClickOnTheTimelineGoesThere(FxRobot robot) throws IOException {
        show(robot, record().file());
        TimelineView timeline = robot.lookup("#timeline").queryAs(TimelineView.class);
        robot.interact(() -> timeline.getOnSeek().accept(window.desk.performance().orElseThrow().elapsedNanos() / 2));
        eventually("the playhead is in the middle", () -> timeline.getPlayhead() == window.desk.performance().orElseThrow().elapsedNanos() / 2);
    }

    @Test
    void hasNoHandOnProcessesAndSaysWhatItDoesNotKnow(FxRobot robot) throws IOException {
        show(robot, record().file());
        assertThat(robot.lookup("#startButton").queryAs(Button.class).getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#side").queryAs(TabPane.class).getTabs()).filteredOn(Tab::isDisable).hasSize(1);
        robot.interact(() -> robot.lookup("#side").queryAs(TabPane.class).getSelectionModel().select(2));
        eventually("the system pane says why it is empty", () -> robot.lookup(".system-nothing").queryAs(Label.class).getText().startsWith("A recording has nothing of this"));
        robot.clickOn("#replay-close");
        eventually("the demos are back", () -> window.desk.performance().isEmpty() && robot.lookup("#startButton").queryAs(Button.class).getParent().isVisible());
        assertThat(robot.lookup("#demoTitle").queryAs(Label.class).getText()).isEqualTo("Lost increments");
    }

    @Test
    void aSilenceIsShownAndSkippedByOneKey(FxRobot robot) throws IOException {
        show(robot, OneRecording.makeWithSilence(directory.resolve("silent.interleave")));
        Button skip = robot.lookup("#replay-skip").queryButton();
        robot.interact(() -> robot.lookup("#tempo").queryAs(TempoSlider.class).setTempo(0.3));
        // Elsewhere nothing may have happened for a while, too, on a machine that has much to do.
        for (int i = 0; i < MOST_STEPS && untilSomethingIsDone(robot) < OneRecording.SILENCE * 0.9; i++) {
            // Not by the text: it has no digits for what is microseconds away.
            long before = playhead(robot);
            robot.type(KeyCode.PAGE_DOWN);
            eventually("one operation on", () -> playhead(robot) > before);
        }
        eventually("it says how long nothing happens", () -> !skip.isDisabled() && status(robot).contains("silence for "));
        long before = playhead(robot);
        String done = done(robot);
        robot.type(KeyCode.N);
        eventually("to its end", () -> playhead(robot) - before > OneRecording.SILENCE / 2 && skip.isDisabled());
        assertThat(done(robot)).as("nothing has been done meanwhile").isEqualTo(done);
        robot.type(KeyCode.PAGE_DOWN);
        eventually("now something is", () -> !done(robot).equals(done));
    }

    private long untilSomethingIsDone(FxRobot robot) {
        // When the frame is over that has just been seen to begin.
        robot.interact(() -> {});
        Performance shown = window.desk.performance().orElseThrow();
        long now = shown.beganAt() + playhead(robot);
        return shown.timeline().nextEnd(shown.timeline().indexAt(now)).orElse(now) - now;
    }

    private static String done(FxRobot robot) {
        return counted(card(robot, "incrementer-1")) + " " + counted(card(robot, "incrementer-2"));
    }

    private static String counted(ActorCard card) {
        return card.getOperations().replaceAll("[^0-9].*", "");
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#stateText").queryAs(Label.class).getText();
    }

    private static long playhead(FxRobot robot) {
        return robot.lookup("#timeline").queryAs(TimelineView.class).getPlayhead();
    }

    @Test
    void speaksGermanWhereItStands(FxRobot robot) throws IOException {
        show(robot, record().file());
        robot.type(KeyCode.PAGE_DOWN);
        String seen = seen(robot);
        robot.interact(() -> window.speak(Locale.GERMAN));
        eventually("the same place", () -> seen(robot).equals(seen));
        assertThat(result(robot)).isEqualTo("Am Ende bekannt");
    }

    @Test
    void aCutOffRecordingIsShownAsFarAsItGoesSaysHowFarThatIsAndIsRepairedWhenThatIsWanted(FxRobot robot) throws IOException {
        Path whole = record().file();
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(directory.resolve("cut.interleave"), Arrays.copyOf(bytes, bytes.length - 90));
        show(robot, cut);
        eventually("it says so", () -> banner(robot).isVisible() && banner(robot).getText().contains("cut off"));
        robot.type(KeyCode.END);
        eventually("its last state is shown", () -> has(robot, "incrementer-1") && card(robot, "incrementer-1").getActivity() == interleave.fxml.control.Activity.EXITED);
        assertThat(Files.size(cut)).as("nobody writes it unasked").isEqualTo(bytes.length - 90);

        robot.clickOn("Repair the file");
        eventually("it says that it is whole", () -> robot.lookup("#notice").queryAs(Notice.class).getText().contains("is whole again"));
        try (Recording recording = Recording.open(cut)) {
            recording.timeline();
            assertThat(recording.isLoaded()).as("at once").isTrue();
            assertThat(recording.damage()).isEmpty();
        }
    }

    @Test
    void whatIsNoRecordingLeavesTheWindowAsItIs(FxRobot robot) throws IOException {
        Path file = Files.writeString(directory.resolve("poem.interleave"), "whose woods these are I think I know");
        robot.interact(() -> window.main().recordings().open(file));
        eventually("a sentence", () -> banner(robot).isVisible() && banner(robot).getText().contains("is not a recording"));
        assertThat(window.desk.performance()).isEmpty();
    }

    @Test
    void goesOnLiveFromAPlaceWithFreshProcessesThatHaveDoneTheSame(FxRobot robot) throws IOException {
        show(robot, record().file());
        for (int i = 0; i < 5; i++) {
            String before = seen(robot);
            robot.type(KeyCode.PAGE_DOWN);
            eventually("one operation on", () -> !seen(robot).equals(before));
        }
        String value = cell(robot).getValue();
        long pid = card(robot, "incrementer-1").getPid();
        robot.clickOn("#replay-branch");
        eventually("live", () -> window.desk.isSteerable() && window.desk.replay().isEmpty());
        eventually("at the same place", () -> has(robot, "incrementer-1") && operations() == 5 && cell(robot).getValue().equals(value));
        assertThat(card(robot, "incrementer-1").getPid()).isNotEqualTo(pid);
        eventually("held there", () -> card(robot, "incrementer-1").getActivity() == interleave.fxml.control.Activity.HELD);
        robot.clickOn("#pauseButton");
        eventually("and free to go on", () -> operations() > 5);
    }

    private long operations() {
        return window.desk.session().orElseThrow().timeline().now().actors().stream().mapToLong(ActorState::operations).sum();
    }

    private record Recorded(Path file, WorldState end, String value) {}

    /** A session without a window, to its end. */
    private Recorded record() throws IOException {
        Path file = directory.resolve("lost.interleave");
        SessionPlan plan = SessionPlan.of(Demos.find("lost-increments").orElseThrow(), Map.of("increments", Integer.toString(INCREMENTS)), Map.of(), Map.of(), false, TraceMode.EVERY);
        try (Session session = Session.begin(plan, Speed.of(100))) {
            session.record(file, new Authorship("A lost one", "", ""), failure -> {
                throw new AssertionError(failure);
            });
            while (!session.isOver()) {
                LockSupport.parkNanos(1_000_000);
            }
            session.lookNow();
            return new Recorded(file, session.timeline().now(), session.result().numbers().get("actual").toString());
        }
    }

    private void show(FxRobot robot, Path file) {
        robot.interact(() -> window.main().recordings().open(file));
        eventually("it is shown and loaded", () -> window.desk.replay().filter(Replay::isLoaded).isPresent() && robot.lookup("#replay-play").query().isVisible());
        eventually("its actors are there", () -> has(robot, "incrementer-2"));
    }

    /** What can be seen of the counter and of both actors. */
    private String seen(FxRobot robot) {
        return cell(robot).getValue() + " " + seen(card(robot, "incrementer-1")) + " " + seen(card(robot, "incrementer-2"));
    }

    private static String seen(ActorCard card) {
        return card.getActivity() + " " + card.getRegisterValue() + " " + counted(card);
    }

    private static String result(FxRobot robot) {
        return robot.lookup("#result").queryAs(ResultCard.class).getVerdict();
    }

    private static boolean has(FxRobot robot, String actor) {
        return robot.lookup("#actor-" + actor).tryQuery().isPresent();
    }

    private static ActorCard card(FxRobot robot, String actor) {
        return robot.lookup("#actor-" + actor).queryAs(ActorCard.class);
    }

    private static CounterCell cell(FxRobot robot) {
        return robot.lookup("#object-counter").queryAs(CounterCell.class);
    }

    private static Banner banner(FxRobot robot) {
        return robot.lookup("#banner").queryAs(Banner.class);
    }
}
