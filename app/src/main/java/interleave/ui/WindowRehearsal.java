package interleave.ui;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Opens the window until its first frames are drawn, and ends: run by the build on JavaFX's headless platform, so that the runtime writes down what such a start loads and links. The
 * launcher starts from that.
 */
public final class WindowRehearsal extends Application {
    private static final int FRAMES = 3;

    private final InterleaveApp program = new InterleaveApp();
    private int drawn;

    public static void main(String[] args) {
        launch(WindowRehearsal.class, args);
    }

    @Override
    public void start(Stage stage) {
        program.start(stage);
        stage.getScene().addPostLayoutPulseListener(() -> {
            if (++drawn == FRAMES) {
                Platform.exit();
            } else {
                Platform.requestNextPulse();
            }
        });
        Platform.requestNextPulse();
    }

    @Override
    public void stop() {
        program.stop();
    }
}
