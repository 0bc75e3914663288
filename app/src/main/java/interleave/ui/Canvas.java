package interleave.ui;

import interleave.fxml.Theme;
import java.util.Locale;

/**
 * How large a stage is drawn outside a window, and how it looks.
 *
 * @param width of the stage, in units: pixels where the scale is 1
 * @param scale pixels for each unit
 */
public record Canvas(int width, int height, double scale, Tone tone, Locale language) {
    /** What a stage needs at least, in units. */
    public static final int SMALLEST = 320;
    /** In pixels, either way: more than a screen of four thousand pixels has. */
    public static final int LARGEST = 8192;

    /** As the window's themes. */
    public enum Tone {
        LIGHT(Theme.LIGHT),
        DARK(Theme.DARK),
        CONTRAST(Theme.HIGH_CONTRAST);

        private final Theme theme;

        Tone(Theme theme) {
            this.theme = theme;
        }
    }

    public Canvas {
        if (width < SMALLEST || height < SMALLEST || width * scale > LARGEST || height * scale > LARGEST) {
            throw new IllegalArgumentException(
                    width + "x" + height + " at the scale " + scale + " is not possible; either side has at least " + SMALLEST + " units and at most " + LARGEST + " pixels");
        }
    }

    Theme theme() {
        return tone.theme;
    }

    public int pixelsAcross() {
        return (int) Math.round(width * scale);
    }

    public int pixelsDown() {
        return (int) Math.round(height * scale);
    }
}
