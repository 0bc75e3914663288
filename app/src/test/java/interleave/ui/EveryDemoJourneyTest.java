package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.demo.Mode;
import interleave.fxml.control.Activity;
import interleave.fxml.control.ActorAction;
import interleave.fxml.control.ActorCard;
import interleave.fxml.control.AddActorCard;
import interleave.fxml.control.DemoList;
import interleave.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Each demo as a lecturer would first try it: started, stepped, one actor killed, one more added, stopped. */
@ExtendWith(ApplicationExtension.class)
class EveryDemoJourneyTest {
    private OneWindow window;

    @Start
    void open(Stage stage) {
        window = new OneWindow(stage, 1280, 900, Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        window.close();
    }

    static Stream<String> demos() {
        return Demos.all().stream().map(Demo::id);
    }

    @ParameterizedTest
    @MethodSource("demos")
    void isStartedSteppedAndStoppedAndLosesAndGainsAnActor(String id) {
        FxRobot robot = new FxRobot();
        DemoList list = robot.lookup("#demos").queryAs(DemoList.class);
        robot.interact(() -> list.getItems().stream().filter(item -> item.id().equals(id)).findFirst().ifPresent(list::select));
        robot.type(KeyCode.SPACE);
        eventually("somebody lives", () -> cards(robot).stream().anyMatch(card -> card.getActivity().isAlive()));
        assertThat(session().objects()).allSatisfy(object -> {
            Bounds drawn = robot.lookup("#object-" + object.spec().name()).query().getLayoutBounds();
            assertThat(drawn.getWidth()).isPositive();
            assertThat(drawn.getHeight()).isPositive();
        });
        eventually("it can be stepped", () -> !robot.lookup("#stepButton").queryButton().isDisabled());
        robot.type(KeyCode.PAGE_DOWN);
        eventually("steps were let through", () -> !session().stepped().isEmpty());
        assertThat(session().mode()).isEqualTo(Mode.STEPPED);

        ActorCard victim = cards(robot).stream().filter(card -> card.getActivity().isAlive()).findFirst().orElseThrow();
        robot.interact(() -> victim.onActionProperty(ActorAction.KILL).get().run());
        eventually("it is dead", () -> victim.getActivity() == Activity.KILLED);

        int before = cards(robot).size();
        AddActorCard more = robot.lookup(".add-actor-card").queryAllAs(AddActorCard.class).stream().filter(card -> card.isVisible() && card.getOnAdd() != null).findFirst().orElseThrow();
        robot.interact(() -> more.getOnAdd().run());
        eventually("one more has come", () -> cards(robot).size() == before + 1);

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        eventually("it is stopped", () -> !window.desk.isLive() && robot.lookup("#startButton").queryButton().getText().equals("start"));
        eventually("nobody is left", () -> ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive));
    }

    private Session session() {
        return window.desk.session().orElseThrow();
    }

    private static List<ActorCard> cards(FxRobot robot) {
        return robot.lookup((Node node) -> node instanceof ActorCard).queryAllAs(ActorCard.class).stream().filter(card -> card.getId() != null).toList();
    }
}
