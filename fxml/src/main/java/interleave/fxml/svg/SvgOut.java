package interleave.fxml.svg;

import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/** Writes elements of SVG 1.1 one after the other. */
final class SvgOut {

    private final StringBuilder text = new StringBuilder();
    private int ids;

    /** An id that is given once. */
    String freshId() {
        return "i" + ++ids;
    }

    SvgOut open(String element) {
        text.append('<').append(element);
        return this;
    }

    SvgOut with(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    SvgOut with(String attribute, double value) {
        return with(attribute, number(value));
    }

    /** {@code fill} or {@code stroke}, and how far it lets through what is below. */
    SvgOut paint(String attribute, Paint paint) {
        var colour = colour(paint);
        if (colour == null || colour.getOpacity() == 0) {
            return with(attribute, "none");
        }
        with(attribute, String.format(Locale.ROOT, "#%02x%02x%02x", byteOf(colour.getRed()), byteOf(colour.getGreen()), byteOf(colour.getBlue())));
        return colour.isOpaque() ? this : with(attribute + "-opacity", colour.getOpacity());
    }

    SvgOut end() {
        text.append("/>\n");
        return this;
    }

    SvgOut begin() {
        text.append('>');
        return this;
    }

    SvgOut letters(String letters) {
        text.append(escaped(letters));
        return this;
    }

    SvgOut close(String element) {
        text.append("</").append(element).append(">\n");
        return this;
    }

    /** Of a gradient, which the style sheets have none of, its first colour. */
    private static Color colour(Paint paint) {
        return switch (paint) {
            case Color colour -> colour;
            case LinearGradient gradient -> gradient.getStops().stream().findFirst().map(Stop::getColor).orElse(null);
            case RadialGradient gradient -> gradient.getStops().stream().findFirst().map(Stop::getColor).orElse(null);
            case null, default -> null;
        };
    }

    private static int byteOf(double share) {
        return (int) Math.round(share * 255);
    }

    static String number(double value) {
        var rounded = Math.round(value * 1000) / 1000.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** Control characters, which XML does not know, are left out. */
    private static String escaped(String value) {
        return value.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "").replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
