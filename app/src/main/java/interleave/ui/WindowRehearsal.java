package interleave.ui;

import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Opens the window until all of it is drawn, and ends: run by the build on JavaFX's headless platform, so that the runtime writes down what such a start loads and links. The
 * launcher starts from that.
 */
public final class WindowRehearsal extends Application {
    private static volatile boolean complete;

    private final InterleaveApp program = new InterleaveApp();

    /** @throws IllegalStateException where the window has not become complete */
    public static void main(String[] args) {
        launch(WindowRehearsal.class, args);
        if (!complete) {
            throw new IllegalStateException("the window has not become complete");
        }
    }

    @Override
    public void start(Stage stage) {
        program.show(stage, Optional.empty());
        Scene scene = stage.getScene();
        scene.rootProperty().addListener(_ -> FirstFrames.then(scene, WindowRehearsal::end));
    }

    private static void end() {
        complete = true;
        Platform.exit();
    }

    @Override
    public void stop() {
        program.stop();
    }
}
