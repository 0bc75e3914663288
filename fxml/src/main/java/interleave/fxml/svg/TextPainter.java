package interleave.fxml.svg;

import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Draws letters as letters, each line as wide as it is here, whatever font is found where it is looked at. Those of an icon font are drawn as outlines. */
final class TextPainter {

    private static final int PRIVATE_USE_FROM = 0xE000;
    private static final int PRIVATE_USE_TO = 0xF8FF;
    private static final int PRIVATE_PLANES_FROM = 0xF0000;

    private final SvgOut out;

    TextPainter(SvgOut out) {
        this.out = out;
    }

    void paint(Text text) {
        if (text.getText().isBlank() || text.getFill() == null) {
            return;
        }
        if (text.getText().codePoints().anyMatch(TextPainter::isIcon)) {
            out.open("path").with("d", ShapePainter.outline(ShapePainter.outlineOf(plain(text)))).paint("fill", text.getFill()).end();
            return;
        }
        for (var line : text.getLayoutInfo().getTextLines(false)) {
            var letters = text.getText().substring(line.start(), line.end()).stripTrailing();
            if (!letters.isEmpty()) {
                line(text, letters, line.bounds());
            }
        }
    }

    private void line(Text text, String letters, Rectangle2D line) {
        var font = text.getFont();
        var width = widthOf(letters, font);
        out.open("text").with("x", line.getMinX()).with("y", line.getMinY() + text.getBaselineOffset())
                .with("font-family", family(font)).with("font-size", font.getSize());
        if (font.getStyle().contains("Bold")) {
            out.with("font-weight", "bold");
        }
        if (font.getStyle().contains("Italic") || font.getStyle().contains("Oblique")) {
            out.with("font-style", "italic");
        }
        out.with("textLength", width).with("lengthAdjust", "spacingAndGlyphs").with("xml:space", "preserve").paint("fill", text.getFill())
                .begin().letters(letters).close("text");
    }

    private static double widthOf(String letters, Font font) {
        var measured = new Text(letters);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /** What the outline of a text is worked out from must not itself be part of a scene. */
    private static Text plain(Text text) {
        var plain = new Text(text.getX(), text.getY(), text.getText());
        plain.setFont(text.getFont());
        plain.setTextOrigin(text.getTextOrigin());
        plain.setBoundsType(text.getBoundsType());
        return plain;
    }

    private static String family(Font font) {
        return switch (font.getFamily()) {
            case "System", "SansSerif" -> "sans-serif";
            case "Monospaced" -> "monospace";
            case String family when family.contains("Mono") -> "'" + family + "', monospace";
            case String family -> "'" + family + "', sans-serif";
        };
    }

    private static boolean isIcon(int letter) {
        return letter >= PRIVATE_USE_FROM && letter <= PRIVATE_USE_TO || letter >= PRIVATE_PLANES_FROM;
    }
}
