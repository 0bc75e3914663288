package interleave.ui;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Waits until what a scene shows has been drawn. Only on the JavaFX thread. */
final class FirstFrames {
    /** A pulse comes only after what the one before has laid out was rendered. */
    private static final int PULSES = 2;

    private final Scene scene;
    private final Runnable drawn;
    private final Runnable pulse = this::pulse;
    private int pulses;

    private FirstFrames(Scene scene, Runnable drawn) {
        this.scene = scene;
        this.drawn = drawn;
    }

    /** @param drawn called once */
    static void then(Scene scene, Runnable drawn) {
        scene.addPostLayoutPulseListener(new FirstFrames(scene, drawn).pulse);
        Platform.requestNextPulse();
    }

    private void pulse() {
        if (++pulses < PULSES) {
            Platform.requestNextPulse();
        } else {
            scene.removePostLayoutPulseListener(pulse);
            drawn.run();
        }
    }
}
