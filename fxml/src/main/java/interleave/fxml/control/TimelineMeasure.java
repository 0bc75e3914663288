package interleave.fxml.control;

import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;

/** Up to two points of time that are measured, and the time between them. */
final class TimelineMeasure extends Group {

    private static final int MOST = 2;

    private final long[] times = new long[MOST];
    private final Line[] lines = {line(), line()};
    private final Line between = line();
    private final Label label = Parts.label("timeline-measure-label");
    private int count;

    TimelineMeasure() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(lines);
        getChildren().addAll(between, label);
    }

    private static Line line() {
        var line = new Line();
        line.getStyleClass().add("timeline-measure");
        return line;
    }

    /** A third one takes the place of the nearer of two. */
    void add(long nanos) {
        if (count < MOST) {
            times[count++] = nanos;
        } else {
            times[Math.abs(nanos - times[0]) < Math.abs(nanos - times[1]) ? 0 : 1] = nanos;
        }
    }

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Ns between the two; −1 where there are not two. */
    long distance() {
        return count < MOST ? -1 : Math.abs(times[1] - times[0]);
    }

    /** Places them in a window; the time between stands at {@code y}. */
    void place(TimeWindow window, double top, double bottom, double y, Locale locale) {
        for (var i = 0; i < MOST; i++) {
            lines[i].setVisible(i < count && times[i] >= window.from() && times[i] <= window.to());
            stand(lines[i], window.xWithin(times[i]), top, bottom);
        }
        var both = count == MOST;
        between.setVisible(both);
        label.setVisible(both);
        if (both) {
            var left = window.xWithin(Math.min(times[0], times[1]));
            var right = window.xWithin(Math.max(times[0], times[1]));
            between.setStartX(left);
            between.setEndX(right);
            between.setStartY(y);
            between.setEndY(y);
            label.setText(TimeText.length(distance(), locale));
            label.applyCss();
            label.autosize();
            label.relocate(Math.clamp((left + right - label.getWidth()) / 2, window.left(), Math.max(window.left(), window.right() - label.getWidth())),
                    y - label.getHeight() / 2);
        }
    }

    static void stand(Line line, double x, double top, double bottom) {
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(top);
        line.setEndY(bottom);
    }
}
