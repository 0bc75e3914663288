package interleave.fxml.control;

import java.util.HashSet;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Draws curves from lane to lane, with a head at the end. Of those that lie on one another only the first is drawn. */
final class ArrowPainter {

    private static final int MOST = 150;
    private static final double APART = 7;

    private final GraphicsContext canvas;
    private final TimelinePalette palette;
    private final HashSet<Place> taken = new HashSet<>();

    private record Place(int from, int to, long start, long end) {
    }

    ArrowPainter(GraphicsContext canvas, TimelinePalette palette) {
        this.canvas = canvas;
        this.palette = palette;
    }

    /**
     * Draws those that touch the window.
     *
     * @param first top of the first lane
     * @param pitch from lane to lane
     * @param fill  height of a span within its lane
     */
    void paint(List<Arrow> arrows, TimeWindow window, double first, double pitch, double fill) {
        taken.clear();
        for (var arrow : arrows) {
            var place = new Place(arrow.fromLane(), arrow.toLane(),
                    (long) (window.xWithin(arrow.fromNanos()) / APART), (long) (window.xWithin(arrow.toNanos()) / APART));
            if (arrow.toNanos() >= window.from() && arrow.fromNanos() <= window.to() && taken.size() < MOST && taken.add(place)) {
                paint(arrow, window, first, pitch, fill);
            }
        }
    }

    private void paint(Arrow arrow, TimeWindow window, double first, double pitch, double fill) {
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
