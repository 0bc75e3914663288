package interleave.fxml.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * The places of a queue, the head at the right. Where one row is too narrow for all of them there are two, the head at the
 * right of the lower one; where that does not do either, only the places nearest the head are drawn.
 */
final class SlotLane extends Region {

    private static final int MOST_ROWS = 2;
    private static final int MOST_SLOTS = 16;
    private static final double GAP = 0.08;
    /** Below this share of the preferred width the type in a place is smaller. */
    private static final double NARROW = 0.92;

    private final SlotCell model = new SlotCell();
    private final Region head = Parts.region("head-arrow");
    private int capacity;

    SlotLane() {
        getStyleClass().add("slot-lane");
        model.setVisible(false);
        getChildren().addAll(head, model);
    }

    void show(List<Slot> messages, int capacity) {
        this.capacity = capacity;
        provide(Math.min(capacity, MOST_SLOTS));
        for (var place = 0; place < cells(); place++) {
            cell(place).show(place < messages.size() ? messages.get(place) : null);
        }
        requestLayout();
    }

    /** How many places can be drawn at this width. */
    int seenAt(double width) {
        return Math.min(Math.min(capacity, MOST_SLOTS), MOST_ROWS * perRow(width));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double gap() {
        return model.minWidth(-1) * GAP;
    }

    private double headWidth() {
        return head.prefWidth(-1) + gap() * 2;
    }

    private int perRow(double width) {
        return Math.max(1, (int) ((width - headWidth() + gap()) / (model.minWidth(-1) + gap())));
    }

    private int rows(double width) {
        return Math.clamp(Math.ceilDiv(Math.min(capacity, MOST_SLOTS), perRow(width)), 1, MOST_ROWS);
    }

    @Override
    protected double computePrefHeight(double width) {
        var rows = rows(width < 0 ? prefWidth(-1) : width);
        return rows * model.prefHeight(-1) + (rows - 1) * gap();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        var seen = Math.min(capacity, MOST_SLOTS);
        return seen * (model.prefWidth(-1) + gap()) + headWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 4 * model.minWidth(-1) + headWidth();
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var seen = seenAt(width);
        var rows = rows(width);
        var perRow = Math.max(1, Math.ceilDiv(seen, rows));
        var pitch = Math.min((width - headWidth() + gap()) / perRow, model.prefWidth(-1) * 1.25 + gap());
        var height = (getHeight() - (rows - 1) * gap()) / rows;
        var right = Math.min(width, perRow * pitch - gap() + headWidth()) - headWidth();
        var left = Math.max(0, (width - right - headWidth()) / 2);
        for (var place = 0; place < seen; place++) {
            var cell = cell(place);
            var row = rows - 1 - place / perRow;
            var x = left + right - (place % perRow + 1) * pitch + gap();
            Marks.mark(cell, "narrow", pitch < model.prefWidth(-1) * NARROW);
            cell.resizeRelocate(snapPositionX(x), row * (height + gap()), snapSizeX(pitch - gap()), height);
        }
        var arrow = head.prefHeight(-1);
        for (var place = 0; place < cells(); place++) {
            cell(place).setVisible(place < seen);
        }
        head.resizeRelocate(left + right + gap() * 2, (rows - 1) * (height + gap()) + (height - arrow) / 2, head.prefWidth(-1), arrow);
    }

    private int cells() {
        return getChildren().size() - 2;
    }

    private SlotCell cell(int place) {
        return (SlotCell) getChildren().get(2 + place);
    }

    /** As many cells as could be needed; made once and kept. */
    private void provide(int cells) {
        while (cells() < cells) {
            getChildren().add(new SlotCell());
        }
    }
}
