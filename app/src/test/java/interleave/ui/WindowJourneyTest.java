package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Look;
import interleave.fxml.Theme;
import interleave.fxml.control.Activity;
import interleave.fxml.control.ActorAction;
import interleave.fxml.control.ActorCard;
import interleave.fxml.control.Banner;
import interleave.fxml.control.CounterCell;
import interleave.fxml.control.DemoList;
import interleave.fxml.control.SemaphoreBag;
import interleave.fxml.control.SpeedSlider;
import interleave.fxml.control.ResultCard;
import interleave.fxml.control.TimelineView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window as a lecturer uses it: real processes behind it, on the headless platform. */
@ExtendWith(ApplicationExtension.class)
class WindowJourneyTest {
    private static final double SCREEN = 1000;

    private OneWindow window;
    private SessionDesk desk;

    @Start
    void open(Stage stage) {
        window = new OneWindow(stage, SCREEN, SCREEN, Locale.ENGLISH);
        desk = window.desk;
    }

    @AfterEach
    void leavesNothingBehind() throws Exception {
        window.close();
        try (Stream<Path> names = Files.list(Path.of("/dev/shm"))) {
            String mine = desk.session().map(session -> session.objects().getFirst().systemName()).orElse("/none");
            assertThat(names.map(name -> "/" + name.getFileName())).doesNotContain(mine);
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void startsOnADemoThatIsOneClickFromRunning(FxRobot robot) {
        robot.clickOn("#startButton");
        eventually("both stand at the gate", () -> held(robot, "incrementer-1") && held(robot, "incrementer-2"));
        eventually("a load has been seen", () -> !card(robot, "incrementer-1").getRegisterValue().equals("—"));
        assertThat(cell(robot).getSystemName()).startsWith("/interleave-");
    }

    @Test
    void stepsAllOneOperationAtATimeUntilAnIncrementIsLost(FxRobot robot) {
        robot.clickOn("#startButton");
        eventually("the first stands before its load", () -> heldBefore(robot, "incrementer-1", "load"));
        robot.clickOn("#pauseButton");
        while (!(heldBefore(robot, "incrementer-1", "store") && heldBefore(robot, "incrementer-2", "store"))) {
            stepWhoeverStandsBeforeALoad(robot);
        }
        robot.type(KeyCode.S);
        eventually("both have stored", () -> heldBefore(robot, "incrementer-1", "load") && heldBefore(robot, "incrementer-2", "load"));
        eventually("two stores, one increment", () -> lost(robot) >= 1);
    }

    @Test
    void stopsAndContinuesAndKillsAProcessAndAddsAnother(FxRobot robot) {
        choose(robot, "semaphore-bag");
        robot.clickOn("#startButton");
        eventually("a taker lives", () -> has(robot, "taker-2") && card(robot, "taker-2").getActivity().isAlive());
        act(robot, "taker-2", ActorAction.STOP);
        eventually("it is stopped", () -> card(robot, "taker-2").getActivity() == Activity.STOPPED);
        act(robot, "taker-2", ActorAction.CONTINUE);
        eventually("it goes on", () -> card(robot, "taker-2").getActivity() != Activity.STOPPED);
        act(robot, "taker-3", ActorAction.KILL);
        eventually("it is killed", () -> card(robot, "taker-3").getActivity() == Activity.KILLED);
        act(robot, "taker-3", ActorAction.REMOVE);
        eventually("its card is gone", () -> !has(robot, "taker-3"));
        robot.interact(() -> desk.steer(session -> session.addActor("taker"), failure -> {
            throw failure;
        }));
        eventually("another has come", () -> has(robot, "taker-4") && card(robot, "taker-4").getActivity().isAlive());
    }

    @Test
    void showsWhoIsBlockedInTheWaitingRoom(FxRobot robot) {
        choose(robot, "semaphore-bag");
        robot.interact(() -> speed(robot).setOperationsPerSecond(Double.POSITIVE_INFINITY));
        robot.clickOn("#startButton");
        eventually("somebody waits", () -> has(robot, "taker-1") && !bag(robot).getWaiters().isEmpty());
        eventually("its card says in which call", () -> Stream.of(1, 2, 3)
                .anyMatch(number -> card(robot, "taker-" + number).getDetail().startsWith("in sem_wait: futex")));
    }

    @Test
    void namesADeadlockAndThenADeadHolderAndAPostFreesTheOther(FxRobot robot) {
        choose(robot, "deadlock-two-semaphores");
        robot.interact(() -> speed(robot).setOperationsPerSecond(Double.POSITIVE_INFINITY));
        robot.clickOn("#startButton");
        eventually("the circle is named", () -> banner(robot).isVisible() && banner(robot).getText().equals(
                "Deadlock: lefthander-1 waits for right, held by righthander-1; righthander-1 waits for left, held by lefthander-1."));
        eventually("and drawn, there and back", () -> robot.lookup(".link:deadlock").queryAll().stream().filter(Node::isVisible).count() == 4);
        act(robot, "lefthander-1", ActorAction.KILL);
        eventually("the dead one is named", () -> banner(robot).getText().startsWith("lefthander-1 died holding left"));
        robot.clickOn("Post left");
        eventually("the other comes to its end", () -> card(robot, "righthander-1").getActivity() == Activity.EXITED);
        eventually("and the message is gone", () -> !banner(robot).isVisible());
    }

    @Test
    void freeRunEndsAndShowsItsResult(FxRobot robot) {
        robot.interact(() -> speed(robot).setOperationsPerSecond(Double.POSITIVE_INFINITY));
        robot.clickOn("#startButton");
        eventually("all have ended", () -> has(robot, "incrementer-1") && card(robot, "incrementer-1").getActivity() == Activity.EXITED
                && card(robot, "incrementer-2").getActivity() == Activity.EXITED);
        eventually("it says so", () -> robot.lookup("#modeText").queryAs(Label.class).getText().equals("free-running"));
        eventually("it can be started again", () -> robot.lookup("#startButton").queryButton().getText().equals("start"));
    }

    @Test
    void speaksGermanWhileTheSessionGoesOn(FxRobot robot) {
        robot.clickOn("#startButton");
        eventually("both stand at the gate", () -> held(robot, "incrementer-1"));
        robot.interact(() -> window.speak(Locale.GERMAN));
        eventually("the same session in German", () -> has(robot, "incrementer-1") && card(robot, "incrementer-1").getActivity() == Activity.HELD
                && card(robot, "incrementer-1").getActivityText().startsWith("hält"));
        assertThat(robot.lookup("#demoTitle").queryAs(Label.class).getText()).isEqualTo("Verlorene Inkremente");
    }

    @Test
    void everyThemeAndZoomCanBeWorn(FxRobot robot) {
        for (Look look : Look.values()) {
            robot.interact(() -> window.main().appearance().choose(look));
            look.theme().ifPresent(theme -> assertThat(window.scene.getStylesheets()).isEqualTo(sheetsOf(theme)));
        }
        robot.press(KeyCode.CONTROL).type(KeyCode.PLUS).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#zoomText").queryButton().getText()).isEqualTo("110%");
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#zoomText").queryButton().getText()).isEqualTo("100%");
    }

    @Test
    void whoLooksAtThePastKeepsHandsOffAndComesBack(FxRobot robot) {
        robot.clickOn("#startButton");
        eventually("something has been done", () -> held(robot, "incrementer-1") && !card(robot, "incrementer-1").getRegisterValue().equals("—"));
        assertThat(hand(robot).isDisabled()).isFalse();

        robot.interact(() -> robot.lookup("#timeline").queryAs(TimelineView.class).getOnSeek().accept(0));
        eventually("the past is shown as such", () -> robot.lookup("#pastSign").query().isVisible());
        assertThat(hand(robot).isDisabled()).isTrue();
        eventually("of which moment the result is is said", () -> robot.lookup("#result").queryAs(ResultCard.class).getTitle().equals("Result now, not then"));
        assertThat(robot.lookup("#result").queryAs(ResultCard.class).getRows()).isNotEmpty();

        robot.interact(() -> robot.lookup("#pastSign").queryButton().fire());
        eventually("and left again", () -> !robot.lookup("#pastSign").query().isVisible() && !hand(robot).isDisabled());
    }

    @Test
    void theButtonForTheSettingsShowsThem(FxRobot robot) {
        SelectionModel<Tab> tabs = robot.lookup("#side").queryAs(TabPane.class).getSelectionModel();
        ToggleButton button = robot.lookup("#sideToggle").queryAs(ToggleButton.class);
        robot.interact(() -> {
            window.main().toggleSide();
            if (!button.isSelected()) {
                window.main().toggleSide();
            }
            tabs.select(0);
            button.fire();
        });
        assertThat(tabs.getSelectedItem().getText()).isEqualTo("Set up");
        assertThat(robot.lookup("#side").query().isVisible()).isTrue();

        robot.interact(button::fire);
        assertThat(robot.lookup("#side").query().isVisible()).as("once more closes them").isFalse();
        robot.interact(() -> {
            tabs.select(0);
            button.fire();
        });
        assertThat(tabs.getSelectedItem().getText()).isEqualTo("Set up");
        assertThat(robot.lookup("#side").query().isVisible()).isTrue();
    }

    private static Node hand(FxRobot robot) {
        return robot.lookup("#producers").query();
    }

    private static List<String> sheetsOf(Theme theme) {
        Scene wearing = new Scene(new Group());
        theme.apply(wearing);
        return wearing.getStylesheets();
    }

    private void stepWhoeverStandsBeforeALoad(FxRobot robot) {
        for (String name : new String[] {"incrementer-1", "incrementer-2"}) {
            eventually(name + " is held", () -> held(robot, name));
            String counted = card(robot, name).getOperations();
            if (heldBefore(robot, name, "load")) {
                act(robot, name, ActorAction.STEP);
                eventually(name + " has done it", () -> !card(robot, name).getOperations().equals(counted) && held(robot, name));
            }
        }
    }

    private void choose(FxRobot robot, String id) {
        DemoList list = robot.lookup("#demos").queryAs(DemoList.class);
        robot.interact(() -> list.getItems().stream().filter(item -> item.id().equals(id)).findFirst().ifPresent(list::select));
    }

    private void act(FxRobot robot, String actor, ActorAction action) {
        robot.interact(() -> card(robot, actor).onActionProperty(action).get().run());
    }

    private long lost(FxRobot robot) {
        return desk.session().orElseThrow().result().numbers().get("lost").longValue();
    }

    private boolean has(FxRobot robot, String actor) {
        return robot.lookup("#actor-" + actor).tryQuery().isPresent();
    }

    private ActorCard card(FxRobot robot, String actor) {
        return robot.lookup("#actor-" + actor).queryAs(ActorCard.class);
    }

    private boolean held(FxRobot robot, String actor) {
        return has(robot, actor) && card(robot, actor).getActivity() == Activity.HELD;
    }

    private boolean heldBefore(FxRobot robot, String actor, String operation) {
        return held(robot, actor) && card(robot, actor).getActivityText().endsWith(operation);
    }

    private CounterCell cell(FxRobot robot) {
        return robot.lookup("#object-counter").queryAs(CounterCell.class);
    }

    private Banner banner(FxRobot robot) {
        return robot.lookup("#banner").queryAs(Banner.class);
    }

    private SemaphoreBag bag(FxRobot robot) {
        return robot.lookup("#object-bag").queryAs(SemaphoreBag.class);
    }

    private SpeedSlider speed(FxRobot robot) {
        return robot.lookup("#speed").queryAs(SpeedSlider.class);
    }
}
