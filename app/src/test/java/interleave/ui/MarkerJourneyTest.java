package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.control.MarkerCard;
import interleave.fxml.control.Notice;
import interleave.fxml.control.SpeedSlider;
import interleave.fxml.control.TimelineView;
import interleave.recording.Marker;
import interleave.recording.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Markers in the window: set, moved, changed, taken back, gone to, answered. */
@ExtendWith(ApplicationExtension.class)
class MarkerJourneyTest {
    private static final Marker CHAPTER = new Marker(0, 2, "First", "Look here.", true, false, "", List.of(), "");
    private static final Marker QUESTION = new Marker(
            0, 5, "Middle", "", false, false, "Who is next?", List.of(new Marker.Answer("nobody", false), new Marker.Answer("both", true)), "They race.");
    private static final Marker LATER = new Marker(0, 8, "Second", "", true, false, "", List.of(), "");

    @TempDir
    private Path directory;

    private OneWindow window;
    private Path file;

    @Start
    void open(Stage stage) {
        window = new OneWindow(stage, 1280, 900, Locale.ENGLISH);
    }

    @BeforeEach
    void record() throws IOException {
        file = OneRecording.make(directory.resolve("lost.interleave"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void oneThatIsSetIsSeenAndWrittenAndCanBeTakenBack(FxRobot robot) {
        OneRecording.show(robot, window, file);
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.M);
        eventually("a flag", () -> flags(robot).equals("Marker 1"));
        eventually("in the file", () -> OneRecording.markersOf(file).size() == 1);
        Marker marker = OneRecording.markersOf(file).getFirst();
        assertThat(marker.time()).isEqualTo(place(robot));
        assertThat(marker.event()).isPositive();

        control(robot, KeyCode.Z);
        eventually("taken back", () -> flags(robot).isEmpty());
        eventually("in the file, too", () -> OneRecording.markersOf(file).isEmpty());
        robot.press(KeyCode.SHIFT);
        control(robot, KeyCode.Z);
        robot.release(KeyCode.SHIFT);
        eventually("and done again", () -> flags(robot).equals("Marker 1") && OneRecording.markersOf(file).equals(List.of(marker)));
    }

    @Test
    void aFlagIsMovedAndRemovedByKeyboard(FxRobot robot) throws IOException {
        OneRecording.mark(file, CHAPTER, LATER);
        OneRecording.show(robot, window, file);
        long before = OneRecording.markersOf(file).getLast().time();
        eventually("two flags", () -> flags(robot).equals("First, Second"));
        assertThat(flag(robot, "Second").getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
        assertThat(flag(robot, "Second").getAccessibleText()).startsWith("Chapter Second, at ");

        robot.interact(() -> flag(robot, "Second").requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        eventually("it was moved", () -> OneRecording.markersOf(file).getLast().time() < before);
        assertThat(window.desk.replay().orElseThrow().markers().all()).extracting(Marker::title).containsExactly("First", "Second");

        robot.interact(() -> flag(robot, "Second").requestFocus());
        robot.type(KeyCode.LEFT).type(KeyCode.DELETE);
        eventually("the other one was attended to, and is gone", () -> flags(robot).equals("Second"));
        control(robot, KeyCode.Z);
        control(robot, KeyCode.Z);
        eventually("all as it was", () -> flags(robot).equals("First, Second") && OneRecording.markersOf(file).getLast().time() == before);
    }

    @Test
    void chaptersAreGoneToByKeysAndByTheList(FxRobot robot) throws IOException {
        OneRecording.mark(file, CHAPTER, QUESTION, LATER);
        OneRecording.show(robot, window, file);
        List<Marker> markers = OneRecording.markersOf(file);
        control(robot, KeyCode.PAGE_DOWN);
        eventually("the first chapter", () -> place(robot) == markers.getFirst().time());
        assertThat(robot.lookup("#notice").queryAs(Notice.class).getText()).contains("First", "Look here.");
        control(robot, KeyCode.PAGE_DOWN);
        eventually("the second", () -> place(robot) == markers.getLast().time());
        control(robot, KeyCode.PAGE_UP);
        eventually("back", () -> place(robot) == markers.getFirst().time());

        MenuItem entry = robot.lookup("#markersMenu").queryAs(MenuButton.class).getItems().stream().filter(item -> item.getText() != null && item.getText().endsWith("Middle")).findFirst().orElseThrow();
        robot.interact(entry::fire);
        eventually("at the question, which is asked", () -> place(robot) == markers.get(1).time() && card(robot).isVisible());
        robot.type(KeyCode.ESCAPE);
        eventually("put away", () -> !card(robot).isVisible());
    }

    @Test
    void playbackStopsAtAQuestionAndGoesOnWhenItIsAnswered(FxRobot robot) throws IOException {
        OneRecording.mark(file, QUESTION);
        OneRecording.show(robot, window, file);
        robot.type(KeyCode.SPACE);
        eventually("it is asked", () -> card(robot).isVisible());
        assertThat(place(robot)).isEqualTo(OneRecording.markersOf(file).getFirst().time());
        assertThat(card(robot).getAccessibleText()).contains("Who is next?");
        robot.clickOn("#marker-answer-1");
        assertThat(robot.lookup(".marker-told").queryAs(Label.class).getText()).isEqualTo("That is not so.");
        assertThat(robot.lookup(".marker-explanation").queryAs(Label.class).getText()).isEqualTo("They race.");
        assertThat(robot.lookup("#marker-answer-2").query().isDisabled()).isTrue();

        robot.clickOn("#marker-go-on");
        long end = window.desk.performance().map(it -> it.beganAt() + it.elapsedNanos()).orElseThrow();
        eventually("to the end", () -> !card(robot).isVisible() && place(robot) == end);
    }

    @Test
    void aQuestionIsAnsweredAndGoneOnFromByKeyboard(FxRobot robot) throws IOException {
        OneRecording.mark(file, QUESTION);
        OneRecording.show(robot, window, file);
        robot.type(KeyCode.SPACE);
        eventually("it is asked", () -> card(robot).isVisible());
        robot.type(KeyCode.DIGIT2);
        assertThat(robot.lookup(".marker-told").queryAs(Label.class).getText()).isEqualTo("That is right.");
        robot.type(KeyCode.SPACE);
        eventually("it goes on", () -> !card(robot).isVisible());
    }

    @Test
    void isChangedInADialog(FxRobot robot) throws IOException {
        OneRecording.mark(file, CHAPTER);
        OneRecording.show(robot, window, file);
        robot.type(KeyCode.END);
        control(robot, KeyCode.M);
        eventually("the dialog", () -> robot.lookup("#marker-title").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#marker-title").queryAs(TextField.class).setText("Another");
            robot.lookup("#marker-question").queryAs(TextField.class).setText("Why?");
            robot.lookup("#marker-choice-1").queryAs(TextField.class).setText("because");
        });
        assertThat(robot.lookup("#marker-choice-2").tryQuery()).as("a line for one more").isPresent();
        robot.interact(() -> robot.lookup("#marker-at").queryAs(TextField.class).setText("never"));
        assertThat(robot.lookup("OK").query().isDisabled()).isTrue();
        robot.interact(() -> robot.lookup("#marker-at").queryAs(TextField.class).setText("0.01"));
        robot.clickOn("OK");
        eventually("it is another one", () -> flags(robot).equals("Another"));
        eventually("in the file", () -> OneRecording.markersOf(file).getFirst().asks());
        Marker marker = OneRecording.markersOf(file).getFirst();
        assertThat(marker.time() - window.desk.performance().orElseThrow().beganAt()).isEqualTo(10_000_000);
        assertThat(marker.note()).isEqualTo("Look here.");
        assertThat(marker.answers()).containsExactly(new Marker.Answer("because", false));
        assertThat(marker.chapter()).isTrue();
    }

    @Test
    void theKeyboardGoesThroughItsWholeDialog(FxRobot robot) throws IOException {
        OneRecording.mark(file, CHAPTER);
        OneRecording.show(robot, window, file);
        robot.type(KeyCode.END);
        control(robot, KeyCode.M);
        eventually("the dialog", () -> robot.lookup("#marker-title").tryQuery().filter(Node::isFocused).isPresent());
        for (String next : List.of("marker-at", "marker-note", "marker-question", "marker-choice-1", "marker-explanation")) {
            for (int i = 0; i < 3 && !robot.lookup("#" + next).query().isFocused(); i++) {
                robot.type(KeyCode.TAB);
            }
            assertThat(robot.lookup("#" + next).query().isFocused()).as(next).isTrue();
        }
        robot.type(KeyCode.ESCAPE);
        eventually("it has gone", () -> robot.lookup("#marker-title").tryQuery().isEmpty());
    }

    @Test
    void thoseOfASessionAreInItsRecordings(FxRobot robot) throws IOException {
        robot.type(KeyCode.M);
        eventually("nothing to mark", () -> robot.lookup("#notice").queryAs(Notice.class).getText().startsWith("There is nothing to mark"));
        robot.interact(() -> robot.lookup("#speed").queryAs(SpeedSlider.class).setOperationsPerSecond(20));
        robot.clickOn("#startButton");
        eventually("it has begun", () -> window.desk.performance().filter(it -> it.elapsedNanos() > 0).isPresent());
        robot.type(KeyCode.M);
        Path during = directory.resolve("during.interleave");
        robot.interact(() -> window.main().recorder().record(during));
        eventually("it is being recorded", () -> robot.lookup("#recordingSign").query().isVisible());
        robot.type(KeyCode.M);
        eventually("two flags", () -> flags(robot).equals("Marker 1, Marker 2"));
        control(robot, KeyCode.R);
        eventually("the recording has ended", () -> !robot.lookup("#recordingSign").query().isVisible());
        robot.clickOn("#startButton");
        eventually("the session has ended", () -> !window.desk.isLive());
        robot.type(KeyCode.M);
        Path afterwards = directory.resolve("afterwards.interleave");
        robot.interact(() -> window.main().recorder().save(afterwards));
        eventually("it is saved", () -> robot.lookup("#notice").queryAs(Notice.class).getText().equals("Saved as " + afterwards));

        assertThat(OneRecording.markersOf(during)).extracting(Marker::title).containsExactly("Marker 1", "Marker 2");
        assertThat(OneRecording.markersOf(afterwards)).extracting(Marker::title).containsExactly("Marker 1", "Marker 2", "Marker 3");
        try (Recording recording = Recording.open(afterwards)) {
            assertThat(recording.markers().getLast().event()).isBetween(1L, recording.events());
        }
    }

    private static TimelineView timeline(FxRobot robot) {
        return robot.lookup("#timeline").queryAs(TimelineView.class);
    }

    /** Where the playhead is, ns of the monotonic clock. */
    private long place(FxRobot robot) {
        return window.desk.performance().orElseThrow().beganAt() + timeline(robot).getPlayhead();
    }

    private static String flags(FxRobot robot) {
        return robot.lookup(".flag").queryAllAs(Label.class).stream().map(Label::getText).collect(Collectors.joining(", "));
    }

    private static Label flag(FxRobot robot, String name) {
        return robot.lookup(".flag").queryAllAs(Label.class).stream().filter(flag -> flag.getText().equals(name)).findFirst().orElseThrow();
    }

    private static MarkerCard card(FxRobot robot) {
        return robot.lookup("#markerCard").queryAs(MarkerCard.class);
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }
}
