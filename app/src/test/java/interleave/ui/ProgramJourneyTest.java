package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.control.ActorCard;
import interleave.fxml.control.DemoList;
import interleave.fxml.control.ProgramPane;
import interleave.model.ActorState;
import interleave.session.Session;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a lecturer sees of the programs while stepping through them. */
@ExtendWith(ApplicationExtension.class)
class ProgramJourneyTest {
    private static final double SCREEN = 1000;

    private OneWindow window;

    @Start
    void open(Stage stage) {
        window = new OneWindow(stage, SCREEN, SCREEN, Locale.ENGLISH);
    }

    @BeforeEach
    void showThePanel(FxRobot robot) {
        press(robot, "#sideToggle");
    }

    @AfterEach
    void end() {
        window.close();
    }

    @Test
    void lineThatAnActorIsHeldOnIsShownInBothLanguages(FxRobot robot) {
        startHeld(robot);
        eventually("it stands on its load", () -> pane(robot).getJava().currentText().contains("count.load()"));
        assertThat(pane(robot).getActor()).isEqualTo("incrementer-1");
        assertThat(pane(robot).getC().currentText()).endsWith("/* load counter */");
        int cLine = pane(robot).getC().getCurrent();
        int javaLine = pane(robot).getJava().getCurrent();

        step("incrementer-1");
        eventually("it stands on its store", () -> pane(robot).getJava().currentText().contains("count.store(n + 1)"));
        assertThat(pane(robot).getC().currentText()).endsWith("/* store counter */");
        String loaded = Long.toString(actor("incrementer-1").register().orElseThrow());
        assertThat(pane(robot).getJava().getValues()).containsEntry(javaLine, loaded);
        assertThat(pane(robot).getC().getValues()).containsEntry(cLine, loaded);
    }

    @Test
    void clickOnACardShowsItsProgram(FxRobot robot) {
        startHeld(robot);
        eventually("the second is there", () -> robot.lookup("#actor-incrementer-2").tryQuery().isPresent());
        step("incrementer-2");
        robot.clickOn(robot.lookup("#actor-incrementer-2").queryAs(ActorCard.class).lookup(".actor-name"));

        eventually("the program of the second, on its store", () -> "incrementer-2".equals(pane(robot).getActor())
                && pane(robot).getJava().currentText().contains("count.store"));
        robot.interact(() -> pane(robot).setActor("incrementer-1"));
        eventually("that of the first, on its load", () -> pane(robot).getJava().currentText().contains("count.load"));
    }

    @Test
    void programOfARoleCanBeReadBeforeAnybodyRunsIt(FxRobot robot) {
        robot.interact(() -> {
            DemoList list = robot.lookup("#demos").queryAs(DemoList.class);
            list.getItems().stream().filter(item -> item.id().equals("queue")).findFirst().ifPresent(list::select);
            TabPane side = robot.lookup("#side").queryAs(TabPane.class);
            side.getSelectionModel().select(0);
        });

        assertThat(pane(robot).getActors()).containsExactly("sender", "receiver");
        assertThat(pane(robot).getJava().text()).contains("void send(Ipc ipc").contains("queue.timedSend(");
        assertThat(pane(robot).getC().text()).contains("/* send queue */");
        assertThat(pane(robot).commandProperty().get()).isEqualTo("cc -o sender-blocking sender-blocking.c && ./sender-blocking QUEUE");
    }

    private void startHeld(FxRobot robot) {
        press(robot, "#startButton");
        eventually("somebody is there", () -> window.desk.session().map(Session::timeline).filter(timeline -> timeline.now().actors().size() == 2).isPresent());
        press(robot, "#pauseButton");
        for (String name : List.of("incrementer-1", "incrementer-2")) {
            eventually(name + " is held", () -> line(name) != 0);
            if (operations(name) % 2 == 1) {
                step(name);
            }
        }
    }

    /** Without the mouse: a tooltip that hangs over the edge of the headless screen cannot be drawn there. */
    private static void press(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    private void step(String name) {
        long before = operations(name);
        window.desk.steer(session -> session.step(actor(name).index()), failure -> {
            throw failure;
        });
        eventually(name + " has done it and is held again", () -> operations(name) == before + 1 && line(name) != 0);
    }

    private ActorState actor(String name) {
        return window.desk.session().orElseThrow().timeline().now().actors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private long operations(String name) {
        return actor(name).operations();
    }

    private int line(String name) {
        return actor(name).line();
    }

    private static ProgramPane pane(FxRobot robot) {
        return robot.lookup("#program").queryAs(ProgramPane.class);
    }
}
