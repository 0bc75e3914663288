package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.control.ExportForm;
import interleave.fxml.control.Notice;
import interleave.fxml.control.SpeedSlider;
import interleave.recording.Marker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Export from the window, of a recording and of a session. */
@ExtendWith(ApplicationExtension.class)
class ExportJourneyTest {
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
    void offersWhatTheCommandLineDoes(FxRobot robot) throws IOException {
        OneRecording.show(robot, window, OneRecording.make(directory.resolve("lost.interleave")));
        ask(robot);
        assertThat(formats(robot).getItems()).extracting(ExportForm.Format::ending).containsExactlyElementsOf(Arrays.stream(ExportFormat.values()).map(ExportFormat::ending).toList());
        assertThat(target(robot).getText()).as("proposed").endsWith("lost" + ExportFormat.values()[0].ending());
        choose(robot, ".csv");
        assertThat(robot.lookup("#export-size").query().getParent().getParent().isVisible()).as("a table has no size").isFalse();
        choose(robot, ".png");
        assertThat(robot.lookup("#export-size").query().getParent().getParent().isVisible()).isTrue();
        assertThat(target(robot).getText()).endsWith("lost.png");
        robot.interact(() -> robot.lookup("#export-at").queryAs(TextField.class).setText("a moment"));
        assertThat(robot.lookup("Export").query().isDisabled()).isTrue();
        robot.clickOn("Cancel");
        eventually("it has gone", () -> robot.lookup("#export-kind").tryQuery().isEmpty());
    }

    @Test
    void makesAPictureOfARecordingInAnySize(FxRobot robot) throws IOException {
        OneRecording.show(robot, window, OneRecording.make(directory.resolve("lost.interleave")));
        ask(robot);
        choose(robot, ".png");
        robot.interact(() -> robot.lookup("#export-size").<String>queryComboBox().setValue("2560x1600"));
        Path file = export(robot, "picture.png");
        robot.interact(() -> {
            Image image = new Image(file.toUri().toString());
            assertThat(image.getWidth()).isEqualTo(2560);
            assertThat(image.getHeight()).isEqualTo(1600);
        });
        assertThat(window.stage.isShowing()).as("the window is not ended with it").isTrue();
    }

    @Test
    void proposesWhatWasChosenTheLastTime(FxRobot robot) throws IOException {
        OneRecording.show(robot, window, OneRecording.make(directory.resolve("lost.interleave")));
        ask(robot);
        choose(robot, ".mp4");
        robot.interact(() -> {
            robot.lookup("#export-tempo").<Double>queryComboBox().setValue(0.5);
            robot.lookup("#export-frames").<Integer>queryComboBox().setValue(25);
            robot.lookup("#export-silences").queryAs(CheckBox.class).setSelected(true);
        });
        choose(robot, ".png");
        robot.interact(() -> robot.lookup("#export-size").<String>queryComboBox().setValue("1920x1080"));
        export(robot, "picture.png");

        ask(robot);
        assertThat(formats(robot).getValue().ending()).isEqualTo(".png");
        assertThat(robot.lookup("#export-size").<String>queryComboBox().getValue()).isEqualTo("1920x1080");
        assertThat(target(robot).getText()).isEqualTo(directory.resolve("lost.png").toString());
        choose(robot, ".webm");
        assertThat(robot.lookup("#export-tempo").<Double>queryComboBox().getValue()).isEqualTo(0.5);
        assertThat(robot.lookup("#export-frames").<Integer>queryComboBox().getValue()).isEqualTo(25);
        assertThat(robot.lookup("#export-silences").queryAs(CheckBox.class).isSelected()).isTrue();
    }

    @Test
    void makesAPageOfASessionThatGoesOnWithItsMarkers(FxRobot robot) throws IOException {
        control(robot, KeyCode.E);
        eventually("nothing yet", () -> notice(robot).startsWith("There is nothing to export"));
        robot.interact(() -> robot.lookup("#speed").queryAs(SpeedSlider.class).setOperationsPerSecond(20));
        robot.clickOn("#startButton");
        eventually("it has begun", () -> window.desk.performance().filter(it -> it.elapsedNanos() > 0 && it.timeline().size() > 0).isPresent());
        robot.type(KeyCode.M);
        ask(robot);
        choose(robot, ".ndjson");
        assertThat(Files.readString(export(robot, "session.ndjson"))).contains("\"event\":\"Marker\"", "\"title\":\"Marker 1\"", "\"operation\":\"load\"");
        assertThat(window.desk.isLive()).isTrue();
    }

    @Test
    void saysInASentenceWhyItCannotBe(FxRobot robot) throws IOException {
        OneRecording.show(robot, window, OneRecording.make(directory.resolve("lost.interleave")));
        ask(robot);
        choose(robot, ".html");
        robot.interact(() -> target(robot).setText(directory.resolve("nowhere/page.html").toString()));
        robot.clickOn("Export");
        eventually("why", () -> trouble(robot).contains("there is no directory"));

        Path there = Files.writeString(directory.resolve("there.html"), "precious");
        robot.interact(() -> target(robot).setText(there.toString()));
        robot.clickOn("Export");
        eventually("it asks", () -> trouble(robot).contains("is there already"));
        assertThat(there).hasContent("precious");
        robot.clickOn("Export");
        eventually("it is replaced", () -> notice(robot).equals("Saved as " + there));
        assertThat(Files.readString(there)).startsWith("<!doctype html>");
    }

    @Test
    void leavesNothingWhenItIsCancelled() throws IOException {
        Path file = OneRecording.make(directory.resolve("lost.interleave"));
        OneRecording.mark(file, Marker.of(0, 1, "Here"));
        Path target = directory.resolve("out.csv");
        boolean[] cancelled = new boolean[1];
        try (Replay replay = Replay.open(file, (_, _) -> {})) {
            replay.begin();
            ExportOrder order = new ExportOrder(
                    ExportFormat.CSV, new Canvas(1280, 800, 1, Canvas.Tone.LIGHT, Locale.ENGLISH), replay.beganAt(), replay.beganAt() + replay.elapsedNanos(), RecordingPictures::onRunningToolkit);
            ExportWork work = new ExportWork(replay, order, target, new ExportWork.Told((_, _) -> {}, () -> {}, () -> cancelled[0] = true, _ -> {}));
            work.cancel();
            work.start();
            eventually("it has ended", () -> cancelled[0]);
        }
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static void ask(FxRobot robot) {
        control(robot, KeyCode.E);
        eventually("the dialog", () -> robot.lookup("#export-kind").tryQuery().isPresent());
    }

    private static ComboBox<ExportForm.Format> formats(FxRobot robot) {
        return robot.lookup("#export-kind").queryComboBox();
    }

    private static void choose(FxRobot robot, String ending) {
        List<ExportForm.Format> all = formats(robot).getItems();
        robot.interact(() -> formats(robot).setValue(all.stream().filter(format -> format.ending().equals(ending)).findFirst().orElseThrow()));
    }

    private Path export(FxRobot robot, String name) {
        Path file = directory.resolve(name);
        robot.interact(() -> target(robot).setText(file.toString()));
        robot.clickOn("Export");
        eventually("it is made", () -> notice(robot).equals("Saved as " + file));
        assertThat(directory.resolve(name + ".part")).doesNotExist();
        return file;
    }

    private static TextField target(FxRobot robot) {
        return robot.lookup("#export-file").queryAs(TextField.class);
    }

    private static String trouble(FxRobot robot) {
        return robot.lookup("#export-trouble").queryAs(Label.class).getText();
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#notice").queryAs(Notice.class).getText();
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }
}
