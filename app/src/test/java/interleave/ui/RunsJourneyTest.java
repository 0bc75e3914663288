package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.control.Comparison;
import interleave.fxml.control.DemoList;
import interleave.fxml.control.RunsPane;
import interleave.fxml.control.SettingsForm;
import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Many runs and all variants, as a lecturer has them played. */
@ExtendWith(ApplicationExtension.class)
class RunsJourneyTest {
    private static final double SCREEN = 1000;

    private OneWindow window;

    @Start
    void open(Stage stage) {
        window = new OneWindow(stage, SCREEN, SCREEN, Locale.ENGLISH);
        TabPane side = (TabPane) window.scene.lookup("#side");
        side.getTabs().stream().filter(tab -> tab.getText().equals("Runs")).findFirst().ifPresent(side.getSelectionModel()::select);
    }

    @AfterEach
    void end() {
        window.close();
    }

    @Test
    void runsComeInOneAfterTheOtherAndVariantsStandSideBySide(FxRobot robot) {
        choose(robot, "guarded-increments");
        robot.interact(() -> robot.lookup("#parameters").queryAs(SettingsForm.class).getValues().put("increments", "100"));
        press(robot, "#runsMany");
        eventually("twenty runs", () -> runs(robot).getHistogram().getValues().size() == 20 && !runs(robot).busyProperty().get());
        assertThat(runs(robot).getHistogram().getValues()).containsOnly(0.0);
        assertThat(runs(robot).modeProperty().get()).isEqualTo("free-running");

        press(robot, "#runsCompare");
        eventually("five guards", () -> runs(robot).getComparison().getBars().size() == 5 && !runs(robot).busyProperty().get());
        assertThat(runs(robot).getComparison().getBars()).filteredOn(bar -> !bar.name().equals("none")).allMatch(Comparison.Bar::good);
        assertThat(runs(robot).getComparison().getBars()).allMatch(bar -> bar.length() > 0);
    }

    @Test
    void demoWithoutAnEndSaysThatThereIsNothingToCount(FxRobot robot) {
        choose(robot, "queue");

        assertThat(robot.lookup("#runsMany").queryAs(ButtonBase.class).isDisabled()).isTrue();
        assertThat(runs(robot).messageProperty().get()).contains("does not end by itself");
    }

    private static void choose(FxRobot robot, String id) {
        DemoList list = robot.lookup("#demos").queryAs(DemoList.class);
        robot.interact(() -> list.getItems().stream().filter(item -> item.id().equals(id)).findFirst().ifPresent(list::select));
    }

    private static void press(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    private static RunsPane runs(FxRobot robot) {
        return robot.lookup("#runs").queryAs(RunsPane.class);
    }
}
