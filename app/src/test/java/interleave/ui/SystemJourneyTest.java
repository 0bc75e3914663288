package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.control.DemoList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the system says of a session, beside the stage. */
@ExtendWith(ApplicationExtension.class)
class SystemJourneyTest {
    private static final double SCREEN = 1000;

    private OneWindow window;

    @Start
    void open(Stage stage) {
        window = new OneWindow(stage, SCREEN, SCREEN, Locale.ENGLISH);
    }

    @BeforeEach
    void showTheSystem(FxRobot robot) {
        robot.interact(() -> {
            robot.lookup("#sideToggle").queryAs(ToggleButton.class).fire();
            select(robot, "System");
        });
    }

    @AfterEach
    void end() {
        window.close();
    }

    @Test
    void whoIsBlockedIsFoundInTheKernelAndTheSessionsFilesAreListed(FxRobot robot) {
        robot.interact(() -> choose(robot, "deadlock-two-semaphores"));
        assertThat(words(robot, ".system-nothing")).isNotEmpty();
        robot.clickOn("#startButton");

        eventually("a call is shown", () -> words(robot, ".typed-command").stream().anyMatch(command -> command.matches("\\$ cat /proc/\\d+/task/\\d+/wchan")));
        eventually("somebody sleeps in the kernel, or stands at the gate there", () -> words(robot, ".printed-line").stream().anyMatch(line -> line.startsWith("futex_")));
        eventually("the files are listed", () -> words(robot, ".printed-line").stream().filter(line -> line.matches("-rw------- 1 .* 32 .*/dev/shm/sem\\.interleave-.*")).count() == 2);
        assertThat(words(robot, ".group")).anyMatch(title -> title.startsWith("lefthander-1 · PID "));
    }

    @Test
    void whatIsNotSeenIsNotAskedFor(FxRobot robot) {
        robot.clickOn("#startButton");
        eventually("the files are listed", () -> !words(robot, ".printed-line").isEmpty());
        robot.interact(() -> select(robot, "Notes"));
        robot.clickOn("#startButton");
        eventually("the session is over", () -> !window.desk.isLive());
        assertThat(words(robot, ".printed-line")).as("what was there when it was last seen").noneMatch(line -> line.startsWith("ls: cannot access"));

        robot.interact(() -> select(robot, "System"));
        eventually("the files are gone", () -> words(robot, ".printed-line").stream().anyMatch(line -> line.startsWith("ls: cannot access")));
    }

    private static void choose(FxRobot robot, String demo) {
        DemoList list = robot.lookup("#demos").queryAs(DemoList.class);
        list.getItems().stream().filter(item -> item.id().equals(demo)).findFirst().ifPresent(list::select);
    }

    private static void select(FxRobot robot, String title) {
        TabPane side = robot.lookup("#side").queryAs(TabPane.class);
        Tab tab = side.getTabs().stream().filter(each -> each.getText().equals(title)).findFirst().orElseThrow();
        side.getSelectionModel().select(tab);
    }

    private static List<String> words(FxRobot robot, String style) {
        List<String> words = new ArrayList<>();
        robot.interact(() -> robot.lookup(style).queryAllAs(Label.class).forEach(label -> words.add(label.getText())));
        return words;
    }
}
