package interleave.fxml.control;

import javafx.scene.canvas.GraphicsContext;

/**
 * Draws one span: running is solid, held is dotted, blocked is striped, stopped is hatched crosswise. What is too narrow for
 * a pattern is drawn in its colour.
 */
final class SpanPainter {

    private static final double NARROWEST_PATTERN = 5;

    private final GraphicsContext canvas;
    private final TimelinePalette palette;

    SpanPainter(GraphicsContext canvas, TimelinePalette palette) {
        this.canvas = canvas;
        this.palette = palette;
    }

    void paint(Span kind, int accent, double x, double y, double width, double height) {
        if (width < NARROWEST_PATTERN || kind == Span.RUNNING) {
            canvas.setFill(palette.strong(kind, accent));
            fill(x, y, width, height);
            return;
        }
        canvas.setFill(palette.wash(kind, accent));
        fill(x, y, width, height);
        canvas.save();
        canvas.beginPath();
        canvas.rect(x, y, width, height);
        canvas.clip();
        var pitch = Math.max(4, height / 3.2);
        switch (kind) {
            case HELD -> dots(kind, accent, x, y, width, height, pitch);
            case BLOCKED -> stripes(kind, accent, x, y, width, height, pitch, pitch * 0.42, true);
            case STOPPED -> {
                stripes(kind, accent, x, y, width, height, pitch, 1, true);
                stripes(kind, accent, x, y, width, height, pitch, 1, false);
            }
            case RUNNING -> { }
        }
        canvas.restore();
        canvas.setStroke(palette.strong(kind, accent));
        canvas.setLineWidth(1);
        var arc = arc(width, height);
        canvas.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, arc, arc);
    }

    private void fill(double x, double y, double width, double height) {
        var arc = arc(width, height);
        canvas.fillRoundRect(x, y, width, height, arc, arc);
    }

    private static double arc(double width, double height) {
        return width < NARROWEST_PATTERN ? 0 : Math.min(height / 3, 8);
    }

    private void dots(Span kind, int accent, double x, double y, double width, double height, double pitch) {
        canvas.setFill(palette.strong(kind, accent));
        var size = pitch * 0.36;
        for (var cx = Math.floor(x / pitch) * pitch; cx < x + width; cx += pitch) {
            for (var cy = y + pitch * 0.3; cy < y + height; cy += pitch) {
                canvas.fillOval(cx, cy, size, size);
            }
        }
    }

    private void stripes(Span kind, int accent, double x, double y, double width, double height,
            double pitch, double thick, boolean rising) {
        canvas.setStroke(palette.strong(kind, accent));
        canvas.setLineWidth(thick);
        var top = rising ? height : 0;
        var bottom = rising ? 0 : height;
        for (var cx = Math.floor((x - height) / pitch) * pitch; cx < x + width + height; cx += pitch) {
            canvas.strokeLine(cx + bottom, y + height, cx + top, y);
        }
    }
}
