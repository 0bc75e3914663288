package interleave.ui;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Opens the window until all of it is drawn, and ends: run by the build on JavaFX's headless platform, so that the runtime writes down what such a start loads and links. The
 * launcher starts from that.
 */
public final class WindowRehearsal extends Application {
    private final InterleaveApp program = new InterleaveApp();

    public static void main(String[] args) {
        launch(WindowRehearsal.class, args);
    }

    @Override
    public void start(Stage stage) {
        program.start(stage);
        Scene scene = stage.getScene();
        scene.rootProperty().addListener(_ -> FirstFrames.then(scene, Platform::exit));
    }

    @Override
    public void stop() {
        program.stop();
    }
}
