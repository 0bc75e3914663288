package interleave.ui;

import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/**
 * Opens a window, says when its first frame has been drawn and when all that belongs to it has been, and ends: {@code interleave} is the program's, {@code bare} one with
 * nothing but a word in it.
 */
public final class FirstFrame extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final InterleaveApp program = new InterleaveApp();
    private boolean ours;

    public static void main(String[] args) {
        launch(FirstFrame.class, args);
    }

    @Override
    public void start(Stage stage) {
        ours = getParameters().getRaw().getFirst().equals("interleave");
        if (ours) {
            program.show(stage, Optional.empty());
            Scene scene = stage.getScene();
            FirstFrames.then(scene, () -> System.out.println("drawn"));
            scene.rootProperty().addListener(_ -> FirstFrames.then(scene, FirstFrame::complete));
        } else {
            stage.setScene(new Scene(new Label("bare"), WIDTH, HEIGHT));
            stage.show();
            FirstFrames.then(stage.getScene(), () -> {
                System.out.println("drawn");
                complete();
            });
        }
    }

    private static void complete() {
        System.out.println("complete");
        Platform.exit();
    }

    @Override
    public void stop() {
        if (ours) {
            program.stop();
        }
    }
}
