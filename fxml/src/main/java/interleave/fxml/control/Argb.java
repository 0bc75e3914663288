package interleave.fxml.control;

import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** Colours as pixels have them: premultiplied, eight bits each of opacity, red, green and blue. */
final class Argb {

    private static final int MOST = 255;

    private Argb() {
    }

    /** @param paint a plain colour: what the style sheets give */
    static int of(Paint paint) {
        if (!(paint instanceof Color color)) {
            throw new IllegalArgumentException("a pattern wants a plain colour, not " + paint);
        }
        var alpha = color.getOpacity();
        return byteOf(alpha) << 24 | byteOf(color.getRed() * alpha) << 16 | byteOf(color.getGreen() * alpha) << 8 | byteOf(color.getBlue() * alpha);
    }

    private static int byteOf(double share) {
        return (int) Math.round(share * MOST);
    }

    /** @param share of {@code to}, 0 to 1 */
    static int mix(int from, int to, double share) {
        var part = (int) Math.round(Math.clamp(share, 0, 1) * MOST);
        var mixed = 0;
        for (var shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            var a = from >>> shift & MOST;
            var b = to >>> shift & MOST;
            mixed |= (a + (b - a) * part / MOST) << shift;
        }
        return mixed;
    }
}
