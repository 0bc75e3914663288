package interleave.ui;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** Opens a window, says when its first frame has been drawn, and ends: {@code interleave} is the program's, {@code bare} one with nothing but a word in it. */
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
            program.start(stage);
        } else {
            stage.setScene(new Scene(new Label("bare"), WIDTH, HEIGHT));
            stage.show();
        }
        AtomicInteger pulses = new AtomicInteger();
        stage.getScene().addPostLayoutPulseListener(() -> {
            // A pulse comes only after what the one before has laid out was rendered.
            if (pulses.incrementAndGet() == 2) {
                System.out.println("drawn");
                Platform.exit();
            } else {
                Platform.requestNextPulse();
            }
        });
        Platform.requestNextPulse();
    }

    @Override
    public void stop() {
        if (ours) {
            program.stop();
        }
    }
}
