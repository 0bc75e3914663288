package interleave.fxml.control;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;

/**
 * Draws the part of a lane that lies in a window. What lies outside, or begins within the pixel drawn last, is passed over by
 * binary search: the cost depends on the pixels, not on the length of the recording.
 */
final class LanePainter {

    private static final double NARROWEST = 1;
    private static final double BETWEEN_TICKS = 3;

    private final GraphicsContext canvas;
    private final TimelinePalette palette;
    private final SpanPainter spans;

    LanePainter(GraphicsContext canvas, TimelinePalette palette) {
        this.canvas = canvas;
        this.palette = palette;
        this.spans = new SpanPainter(canvas, palette);
    }

    /** @return how many spans were drawn */
    int paint(Lane lane, TimeWindow window, double y, double height) {
        var drawn = 0;
        var i = firstAfter(lane.ends(), window.from());
        while (i < lane.starts().length && lane.starts()[i] < window.to()) {
            var x = window.xWithin(lane.starts()[i]);
            var width = Math.max(NARROWEST, window.xWithin(lane.ends()[i]) - x);
            spans.paint(lane.kinds()[i], lane.accent(), x, y, width, height);
            drawn++;
            i = width > NARROWEST ? i + 1 : Math.max(i + 1, firstAfter(lane.ends(), window.nanosAt(x + NARROWEST)));
        }
        paintTicks(lane, window, y, height);
        return drawn;
    }

    /** White where the actor runs for long enough to be seen running, in its own colour on every pattern. */
    private void paintTicks(Lane lane, TimeWindow window, double y, double height) {
        canvas.setLineWidth(Math.max(1, height / 14));
        var i = firstAfter(lane.ticks(), window.from());
        while (i < lane.ticks().length && lane.ticks()[i] < window.to()) {
            var x = window.x(lane.ticks()[i]);
            if (isSeenRunning(lane, lane.ticks()[i], window)) {
                canvas.setStroke(palette.tick());
                canvas.strokeLine(x, y + height * 0.24, x, y + height * 0.76);
            } else {
                canvas.setStroke(palette.accent(lane.accent()));
                canvas.strokeLine(x, y + 1, x, y + height - 1);
            }
            i = Math.max(i + 1, firstAfter(lane.ticks(), window.nanosAt(x + BETWEEN_TICKS)));
        }
    }

    private static boolean isSeenRunning(Lane lane, long nanos, TimeWindow window) {
        var span = Math.min(firstAfter(lane.ends(), nanos), lane.kinds().length - 1);
        return span >= 0
                && lane.kinds()[span] == Span.RUNNING
                && window.x(lane.ends()[span]) - window.x(lane.starts()[span]) > BETWEEN_TICKS;
    }

    /** The first index whose time is later than {@code nanos}. */
    private static int firstAfter(long[] times, long nanos) {
        var found = Arrays.binarySearch(times, nanos);
        if (found < 0) {
            return -found - 1;
        }
        while (found < times.length && times[found] == nanos) {
            found++;
        }
        return found;
    }
}
