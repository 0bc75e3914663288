package interleave.fxml;

import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Makes type and everything measured by it larger. All sizes in the style sheets are in em, so the root's font is enough. */
public final class Zoom {

    public static final double SMALLEST = 0.75;
    public static final double LARGEST = 2.0;
    private static final double NORMAL_PIXELS = 14;

    private Zoom() {
    }

    /** @param factor 1 is normal; taken to the nearest value from {@link #SMALLEST} to {@link #LARGEST} */
    public static void apply(Scene scene, double factor) {
        apply(scene.getRoot(), factor);
    }

    /** The same for a root that has no scene yet. */
    public static void apply(Parent root, double factor) {
        var pixels = NORMAL_PIXELS * Math.clamp(factor, SMALLEST, LARGEST);
        root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", pixels));
    }
}
