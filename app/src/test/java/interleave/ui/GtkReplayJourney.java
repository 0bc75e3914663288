package interleave.ui;

import static interleave.ui.OneWindow.eventually;

import interleave.fxml.control.TimelineView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** In a process of its own, on the platform that users have: a recording is dropped on the window from another one, and its playhead is dragged. Says {@code done}. */
final class GtkReplayJourney {
    private static final double WIDTH = 1400;
    private static final double HEIGHT = 900;
    private static final double APART = 50;

    private final FxRobot robot = new FxRobot();
    private final OneWindow window;

    private GtkReplayJourney(OneWindow window) {
        this.window = window;
    }

    public static void main(String[] args) throws TimeoutException, IOException {
        Path directory = Files.createTempDirectory("gtk-replay");
        Path file = directory.resolve("lost.interleave");
        FxToolkit.registerPrimaryStage();
        OneWindow window = FxToolkit.setupFixture(() -> new OneWindow(FxToolkit.toolkitContext().getRegisteredStage(), WIDTH, HEIGHT, Locale.ENGLISH));
        try {
            GtkReplayJourney journey = new GtkReplayJourney(window);
            journey.drop(OneRecording.make(file));
            journey.dragThePlayhead();
            System.out.println("done");
        } finally {
            window.close();
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
        System.exit(0);
    }

    private void drop(Path file) {
        robot.interact(() -> {
            Label source = new Label("file");
            source.setId("file");
            source.setOnDragDetected(event -> {
                Dragboard dragboard = source.startDragAndDrop(TransferMode.COPY);
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                dragboard.setContent(content);
                event.consume();
            });
            Stage other = new Stage();
            other.setX(WIDTH + APART);
            other.setY(APART);
            other.setScene(new Scene(source, 2 * APART, APART));
            other.show();
        });
        robot.drag("#file", MouseButton.PRIMARY).dropTo("#demoTitle");
        eventually("what was dropped is shown", () -> window.desk.replay().filter(it -> it.file().equals(file)).filter(Replay::isLoaded).isPresent());
    }

    private void dragThePlayhead() {
        TimelineView timeline = robot.lookup("#timeline").queryAs(TimelineView.class);
        long end = window.desk.performance().orElseThrow().elapsedNanos();
        robot.interact(() -> timeline.getOnSeek().accept(end / 2));
        eventually("it is in the middle", () -> timeline.getPlayhead() == end / 2);
        Bounds head = timeline.lookup(".timeline-playhead-line").localToScreen(timeline.lookup(".timeline-playhead-line").getBoundsInLocal());
        robot.moveTo(head.getCenterX(), head.getCenterY()).drag(MouseButton.PRIMARY).moveBy(-4 * APART, 0);
        eventually("it goes along with the mouse", () -> timeline.getPlayhead() < end / 2);
        robot.drop();
    }
}
