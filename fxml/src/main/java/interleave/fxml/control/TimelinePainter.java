package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.text.TextAlignment;

/** Draws lanes, names, captions, arrows and the ruler, and knows what was drawn last: which operation is where. */
final class TimelinePainter {

    /** So much room an operation must have to both sides for its caption. */
    private static final double CAPTION = 7;

    private final Canvas canvas = new Canvas();
    private final ImageView lanes = new ImageView();
    private final GraphicsContext gc = canvas.getGraphicsContext2D();
    private final TimelinePalette palette;
    private final Texts texts;
    private final LaneRaster raster;
    private final ArrowPainter arrows;
    private TimelineStretch shown = TimelineStretch.EMPTY;
    private int columns = 1;

    TimelinePainter(TimelinePalette palette, Texts texts) {
        this.palette = palette;
        this.texts = texts;
        raster = new LaneRaster(palette);
        arrows = new ArrowPainter(gc, palette);
        lanes.setMouseTransparent(true);
        lanes.setSmooth(false);
        canvas.setMouseTransparent(true);
        lanes.setManaged(false);
        canvas.setManaged(false);
    }

    Canvas canvas() {
        return canvas;
    }

    ImageView lanes() {
        return lanes;
    }

    int laneCount() {
        return shown.lanes().size();
    }

    Lane lane(int index) {
        return shown.lanes().get(index);
    }

    /**
     * Asks the source for what is seen, and draws it.
     *
     * @param source   null where there is nothing yet
     * @param flagged  whether there are flags above the lanes
     * @param attended the lane that the keyboard is about, or −1
     */
    TimelineLayout paint(TimelineSource source, TimelineViewport viewport, double width, double height, boolean flagged, double scrolled, double scale, int attended) {
        var em = palette.nameFont().getSize();
        TimelineLayout layout;
        do {
            layout = TimelineLayout.of(em, width, height, nameWidth(em), flagged, laneCount(), scrolled);
            columns = (int) Math.max(1, Math.round((layout.right() - layout.names()) * scale));
            shown = source == null ? TimelineStretch.EMPTY : source.stretch(viewport.from(), viewport.to(), columns);
        } while (nameWidth(em) != layout.names() || TimelineLayout.of(em, width, height, layout.names(), flagged, laneCount(), scrolled).pitch() != layout.pitch());
        canvas.setWidth(width);
        canvas.setHeight(height);
        gc.clearRect(0, 0, width, height);
        var window = layout.window(viewport.from(), viewport.to());
        paintLanes(layout, viewport, scale);
        for (var i = Math.max(0, layout.laneAt(layout.top())); i < laneCount() && layout.laneTop(i) < layout.bottom(); i++) {
            paintName(layout, i, i == attended);
            paintCaptions(layout, window, i);
        }
        arrows.paint(shown.arrows(), window, layout.first(), layout.pitch(), layout.fill());
        // A clip would cost ten times as much.
        gc.clearRect(0, 0, width, layout.top());
        gc.clearRect(0, layout.bottom(), width, height - layout.bottom());
        new RulerPainter(gc, palette, texts).paint(window, layout.bottom(), em);
        if (laneCount() == 0) {
            gc.setFill(palette.soft());
            gc.setFont(palette.nameFont());
            text(palette.nameFont().getSize() * 0.3, (layout.top() + layout.bottom()) / 2, texts.get("timeline.empty"), width);
        }
        return layout;
    }

    private void paintLanes(TimelineLayout layout, TimelineViewport viewport, double scale) {
        var tall = (int) Math.max(1, Math.round((layout.bottom() - layout.top()) * scale));
        var window = new TimeWindow(viewport.from(), viewport.to(), 0, columns);
        var most = 0f;
        for (var lane : shown.lanes()) {
            for (var operations : lane.operations()) {
                most = Math.max(most, operations);
            }
        }
        raster.begin(columns, tall, scale);
        for (var i = 0; i < laneCount(); i++) {
            if (layout.laneTop(i) < layout.bottom() && layout.laneTop(i + 1) > layout.top()) {
                var top = (int) Math.round((layout.spanTop(i) - layout.top()) * scale);
                raster.paint(lane(i), window, top, (int) Math.round(layout.fill() * scale), most);
            }
        }
        lanes.setImage(raster.end());
        lanes.setFitWidth(columns / scale);
        lanes.setFitHeight(tall / scale);
        lanes.relocate(layout.names(), layout.top());
    }

    private void paintName(TimelineLayout layout, int index, boolean attended) {
        var y = layout.laneTop(index);
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeLine(layout.names(), Math.floor(y + layout.pitch()) - 0.5, layout.right(), Math.floor(y + layout.pitch()) - 0.5);
        if (attended) {
            gc.setFill(palette.accent(lane(index).accent()));
            gc.fillRect(0, layout.spanTop(index), layout.em() * 0.18, layout.fill());
        }
        gc.setFill(palette.ink());
        gc.setFont(layout.pitch() < layout.em() * 1.3 ? palette.smallFont() : palette.nameFont());
        text(layout.em() * 0.3, y + layout.pitch() / 2, lane(index).name(), layout.names() - layout.em() * 0.9);
    }

    /** What single operations were, beside their ticks, where there is room for it. */
    private void paintCaptions(TimelineLayout layout, TimeWindow window, int index) {
        var ticks = lane(index).ticks();
        var room = layout.em() * CAPTION;
        if (layout.fill() < layout.em() || ticks.length == 0 || 2 * ticks.length * room > window.width()) {
            return;
        }
        gc.setFont(palette.smallFont());
        gc.setFill(palette.ink());
        for (var i = 0; i < ticks.length; i++) {
            var next = i + 1 < ticks.length ? window.x(ticks[i + 1]) : window.right();
            var x = window.x(ticks[i]);
            if (next - x >= room) {
                var caption = lane(index).open().apply(i).label();
                gc.setFill(palette.surface());
                gc.setGlobalAlpha(0.85);
                var wide = Math.min(caption.length() * layout.em() * 0.5, next - x - layout.em() * 0.6);
                gc.fillRoundRect(x + layout.em() * 0.25, layout.spanTop(index) + layout.fill() / 2 - layout.em() * 0.55, wide + layout.em() * 0.4,
                        layout.em() * 1.1, layout.em() * 0.4, layout.em() * 0.4);
                gc.setGlobalAlpha(1);
                gc.setFill(palette.ink());
                text(x + layout.em() * 0.45, layout.spanTop(index) + layout.fill() / 2, caption, next - x - layout.em() * 0.6);
            }
        }
    }

    private void text(double x, double y, String text, double widest) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, x, y, widest);
    }

    private double nameWidth(double em) {
        var longest = shown.lanes().stream().mapToInt(lane -> lane.name().length()).max().orElse(0);
        return em * Math.clamp(longest * 0.66 + 1.2, 5, 12);
    }

    /** The operation nearest to a point of what was drawn last, or null. */
    Tick tickNear(int index, TimeWindow window, double x, double within) {
        if (index < 0 || index >= laneCount()) {
            return null;
        }
        var ticks = lane(index).ticks();
        var at = Arrays.binarySearch(ticks, window.nanosAt(x));
        var right = at >= 0 ? at : -at - 1;
        var best = -1;
        for (var i = Math.max(0, right - 1); i <= Math.min(ticks.length - 1, right); i++) {
            var distance = Math.abs(window.x(ticks[i]) - x);
            if (distance <= within && (best < 0 || distance < Math.abs(window.x(ticks[best]) - x))) {
                best = i;
            }
        }
        return best < 0 ? null : lane(index).open().apply(best);
    }

    /** The operation of a lane after a time, or before it: in the window of the viewport, or up to a length of it beyond. */
    Optional<Tick> beside(TimelineSource source, TimelineViewport viewport, int index, long nanos, int step) {
        var found = source.stretch(viewport.from() - viewport.length(), viewport.to() + viewport.length(), columns).lanes().get(index);
        var at = Arrays.binarySearch(found.ticks(), nanos);
        var next = step > 0 ? (at >= 0 ? at + 1 : -at - 1) : (at >= 0 ? at - 1 : -at - 2);
        return next < 0 || next >= found.ticks().length ? Optional.empty() : Optional.of(found.open().apply(next));
    }

    /** Whether a lane has operations in the window that are too many to be told apart. */
    boolean isCrowded(TimelineSource source, TimelineViewport viewport, int index) {
        var lane = source.stretch(viewport.from() - viewport.length(), viewport.to() + viewport.length(), columns).lanes().get(index);
        if (lane.ticks().length > 0) {
            return false;
        }
        for (var operations : lane.operations()) {
            if (operations > 0) {
                return true;
            }
        }
        return false;
    }
}
