package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.List;
import javafx.beans.NamedArg;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/**
 * A lane of time for each actor, over a ruler. Lanes shrink to share the height; where the smallest do not fit they scroll. The
 * cost of a drawing depends on the pixels of the window, not on how much was recorded.
 */
public final class TimelineView extends Region {

    private static final double SMALLEST_LANE = 1.5;
    private static final double LARGEST_LANE = 3;
    private static final double LANE_FILL = 0.62;

    private final Texts texts;
    private final Canvas canvas = new Canvas();
    private final ScrollBar scroll = new ScrollBar();
    private final TimelinePalette palette = new TimelinePalette(this::requestLayout);
    private final ArrowPainter arrowPainter = new ArrowPainter(canvas.getGraphicsContext2D(), palette);
    private final LanePainter lanePainter = new LanePainter(canvas.getGraphicsContext2D(), palette);
    private List<Lane> lanes = List.of();
    private List<Arrow> arrows = List.of();
    private long from;
    private long to = 1;
    private long playhead;

    public TimelineView(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("timeline");
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.valueProperty().subscribe(_ -> requestLayout());
        setAccessibleText(texts.get("timeline.title"));
        getChildren().addAll(canvas, scroll, palette);
        setOnScroll(event -> scroll.setValue(Math.clamp(scroll.getValue() - event.getDeltaY(), 0, scroll.getMax())));
    }

    /** Shows these lanes from one time to another, in ns; the playhead is drawn where it lies between them. */
    public void show(List<Lane> lanes, List<Arrow> arrows, long fromNanos, long toNanos, long playheadNanos) {
        this.lanes = lanes;
        this.arrows = arrows;
        this.from = fromNanos;
        this.to = Math.max(fromNanos + 1, toNanos);
        this.playhead = playheadNanos;
        requestLayout();
    }

    private double em() {
        return palette.nameFont().getSize();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + em() * 9;
    }

    @Override
    protected void layoutChildren() {
        var width = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
        var height = Math.max(0, getHeight() - snappedTopInset() - snappedBottomInset());
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        draw(width, height);
    }

    private void draw(double width, double height) {
        var gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, width, height);
        var names = nameWidth();
        var top = em() * 0.7;
        var foot = em() * 1.7;
        var bottom = height - foot;
        var window = new TimeWindow(from, to, names, Math.max(1, width - names - em()));
        var pitch = lanes.isEmpty() ? 0 : Math.clamp((bottom - top) / lanes.size(), em() * SMALLEST_LANE, em() * LARGEST_LANE);
        placeScrollBar(width, top, bottom, pitch);
        var first = top - (scroll.isVisible() ? scroll.getValue() : 0);
        gc.save();
        gc.beginPath();
        gc.rect(0, top, width, Math.max(0, bottom - top));
        gc.clip();
        for (var i = 0; i < lanes.size(); i++) {
            var y = first + i * pitch;
            if (y + pitch >= top && y <= bottom) {
                drawLane(gc, lanes.get(i), window, y, pitch, names);
            }
        }
        arrows.forEach(arrow -> arrowPainter.paint(arrow, window, first, pitch, pitch * LANE_FILL));
        gc.restore();
        new RulerPainter(gc, palette, texts).paint(window, bottom, em());
        drawPlayhead(gc, window, bottom);
        if (lanes.isEmpty()) {
            gc.setFill(palette.soft());
            gc.setFont(palette.nameFont());
            gc.setTextAlign(TextAlignment.LEFT);
            gc.setTextBaseline(VPos.CENTER);
            gc.fillText(texts.get("timeline.empty"), em() * 0.3, (top + bottom) / 2);
        }
    }

    private void drawLane(GraphicsContext gc, Lane lane, TimeWindow window, double y, double pitch, double names) {
        var fill = pitch * LANE_FILL;
        var up = y + (pitch - fill) / 2;
        gc.setFill(palette.ink());
        gc.setFont(palette.nameFont());
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(lane.name(), em() * 0.3, y + pitch / 2, names - em() * 0.9);
        gc.setStroke(palette.line());
        gc.setLineWidth(1);
        gc.strokeLine(window.left(), snap(y + pitch), window.right(), snap(y + pitch));
        lanePainter.paint(lane, window, up, fill);
    }

    private void drawPlayhead(GraphicsContext gc, TimeWindow window, double bottom) {
        if (playhead < from || playhead > to) {
            return;
        }
        var x = window.x(playhead);
        var half = em() * 0.45;
        gc.setStroke(palette.playhead());
        gc.setFill(palette.playhead());
        gc.setLineWidth(Math.max(2, em() * 0.13));
        gc.strokeLine(x, half, x, bottom);
        gc.fillPolygon(new double[] {x - half, x + half, x}, new double[] {0, 0, half * 1.4}, 3);
    }

    private void placeScrollBar(double width, double top, double bottom, double pitch) {
        var overflow = lanes.size() * pitch - (bottom - top);
        scroll.setVisible(overflow > 1);
        scroll.setMax(Math.max(0, overflow));
        scroll.setValue(Math.clamp(scroll.getValue(), 0, scroll.getMax()));
        scroll.setVisibleAmount(scroll.getMax() * Math.max(0, bottom - top) / Math.max(1, lanes.size() * pitch));
        var wide = scroll.prefWidth(-1);
        scroll.resizeRelocate(snappedLeftInset() + width - wide, snappedTopInset() + top, wide, Math.max(0, bottom - top));
    }

    private double nameWidth() {
        var longest = lanes.stream().mapToInt(lane -> lane.name().length()).max().orElse(0);
        return em() * Math.clamp(longest * 0.66 + 1.2, 4, 12);
    }

    private static double snap(double y) {
        return Math.floor(y) + 0.5;
    }
}
