package interleave.fxml.control;

import javafx.scene.canvas.GraphicsContext;

/** Draws a curve from one lane to another, with a head at its end. */
final class ArrowPainter {

    private final GraphicsContext canvas;
    private final TimelinePalette palette;

    ArrowPainter(GraphicsContext canvas, TimelinePalette palette) {
        this.canvas = canvas;
        this.palette = palette;
    }

    /**
     * Draws it where it touches the window.
     *
     * @param first top of the first lane
     * @param pitch from lane to lane
     * @param fill  height of a span within its lane
     */
    void paint(Arrow arrow, TimeWindow window, double first, double pitch, double fill) {
        if (arrow.toNanos() < window.from() || arrow.fromNanos() > window.to()) {
            return;
        }
        var down = arrow.toLane() > arrow.fromLane();
        var x = window.xWithin(arrow.fromNanos());
        var y = first + (arrow.fromLane() + 0.5) * pitch + (down ? fill : -fill) / 2;
        var endX = window.xWithin(arrow.toNanos());
        var endY = first + (arrow.toLane() + 0.5) * pitch + (down ? -fill : fill) / 2;
        var head = Math.max(4, fill * 0.28);
        var stop = endY + (down ? -head : head);
        var middle = (y + stop) / 2;
        canvas.setStroke(palette.ink());
        canvas.setFill(palette.ink());
        canvas.setLineWidth(Math.max(1.5, fill * 0.07));
        canvas.beginPath();
        canvas.moveTo(x, y);
        canvas.bezierCurveTo(x, middle, endX, middle, endX, stop);
        canvas.stroke();
        canvas.fillPolygon(new double[] {endX - head * 0.6, endX + head * 0.6, endX}, new double[] {stop, stop, endY}, 3);
    }
}
