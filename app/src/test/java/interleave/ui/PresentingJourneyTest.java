package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.control.ActorCard;
import interleave.fxml.control.WindowPane;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window in front of a class: by keys and by a presenter's remote alone. */
@ExtendWith(ApplicationExtension.class)
class PresentingJourneyTest {
    private OneWindow window;

    @Start
    void open(Stage stage) {
        window = new OneWindow(stage, 1280, 800, Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPresentationIsEnteredAndLeftAndAllIsAsBefore(FxRobot robot) {
        WindowPane pane = robot.lookup("#window").queryAs(WindowPane.class);
        boolean open = pane.isSideOpen();
        double type = type(robot);
        robot.type(KeyCode.F5);
        eventually("it has the whole screen", window.stage::isFullScreen);
        assertThat(isSeen(robot, "#demos")).isFalse();
        assertThat(isSeen(robot, "#side")).isFalse();
        assertThat(isSeen(robot, "#appearanceMenu")).isFalse();
        assertThat(isSeen(robot, "#timeline")).isTrue();
        robot.type(KeyCode.ESCAPE);
        eventually("it has not", () -> !window.stage.isFullScreen());
        assertThat(isSeen(robot, "#demos")).isTrue();
        assertThat(pane.isSideOpen()).isEqualTo(open);
        assertThat(type(robot)).isEqualTo(type);
    }

    @Test
    void aRemoteStepsForwardAndBackThroughWhatWas(FxRobot robot) {
        robot.type(KeyCode.SPACE);
        eventually("both live", () -> robot.lookup("#actor-incrementer-2").tryQueryAs(ActorCard.class).filter(card -> card.getActivity().isAlive()).isPresent());
        eventually("it runs", () -> !robot.lookup("#stepButton").queryButton().isDisabled());
        robot.type(KeyCode.PAGE_DOWN);
        eventually("all are held", () -> robot.lookup("#pauseButton").queryButton().getText().equals("run"));
        int stepped = window.desk.session().orElseThrow().stepped().size();
        robot.type(KeyCode.RIGHT);
        eventually("each has been let through once more", () -> window.desk.session().orElseThrow().stepped().size() == stepped + 2);
        robot.type(KeyCode.PAGE_UP);
        eventually("it looks back", () -> robot.lookup("#stateText").queryAs(Label.class).getText().startsWith("at "));
        assertThat(window.desk.isLive()).isTrue();
        assertThat(window.desk.session().orElseThrow().stepped()).hasSize(stepped + 2);
        robot.type(KeyCode.END);
        eventually("on again, up to now", () -> robot.lookup("#stateText").queryAs(Label.class).getText().startsWith("live"));
        assertThat(window.desk.session().orElseThrow().stepped()).hasSize(stepped + 2);
    }

    @Test
    void theKeyThatLiftsTheCurtainDoesNothingElse(FxRobot robot) {
        robot.interact(window.main().curtain()::fall);
        assertThat(window.main().curtain().isDown()).isTrue();
        robot.type(KeyCode.SPACE);
        eventually("the curtain is up", () -> !window.main().curtain().isDown());
        assertThat(window.desk.session()).isEmpty();
        assertThat(window.desk.isLive()).isFalse();
        robot.type(KeyCode.SPACE);
        eventually("the next key is one again", window.desk::isLive);
    }

    @Test
    void theHelpNamesEveryKeyInBothLanguages(FxRobot robot) {
        robot.type(KeyCode.F1);
        assertThat(robot.lookup(".help .key").queryAllAs(Label.class)).extracting(Label::getText).contains("Space", "F5", ". · B", "F1 · ?", "Ctrl +");
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> window.speak(Locale.GERMAN));
        robot.type(KeyCode.F1);
        assertThat(robot.lookup(".help .key").queryAllAs(Label.class)).extracting(Label::getText).contains("Leertaste", "Bild ab · → · S", "Strg +");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void whatIsTypedIsNoCommand(FxRobot robot) {
        robot.type(KeyCode.F9);
        robot.interact(() -> robot.lookup("#scheduleText").query().requestFocus());
        robot.type(KeyCode.S, KeyCode.SPACE, KeyCode.PAGE_DOWN);
        assertThat(window.desk.isLive()).isFalse();
        assertThat(robot.lookup("#pauseButton").queryButton().getText()).isEqualTo("pause");
    }

    private static double type(FxRobot robot) {
        return robot.lookup("#demoTitle").queryAs(Label.class).getFont().getSize();
    }

    private static boolean isSeen(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }
}
