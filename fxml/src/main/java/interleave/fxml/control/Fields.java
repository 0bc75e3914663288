package interleave.fxml.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/**
 * Cells of the same kind, in as few rows as their least width allows and as many in each: four of them stand in one row or in two of
 * two, never three above one. As wide as they like to be where there is room.
 */
final class Fields extends Pane {

    /** Of a cell's width. */
    private static final double GAP = 0.085;

    Fields() {
        getStyleClass().add("fields");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double least() {
        return getChildren().stream().mapToDouble(cell -> cell.minWidth(-1)).max().orElse(0);
    }

    private double wished() {
        return getChildren().stream().mapToDouble(cell -> cell.prefWidth(-1)).max().orElse(0);
    }

    private double high() {
        return getChildren().stream().mapToDouble(cell -> cell.prefHeight(-1)).max().orElse(0);
    }

    private double gap() {
        return snapSpaceX(wished() * GAP);
    }

    private int rows(double width) {
        var cells = Math.max(1, getChildren().size());
        var fitting = Math.max(1, (int) ((width + gap()) / (Math.max(1, least()) + gap())));
        return Math.ceilDiv(cells, fitting);
    }

    private int perRow(double width) {
        return Math.max(1, Math.ceilDiv(getChildren().size(), rows(width)));
    }

    private double inner(double width) {
        return width < 0 ? Double.MAX_VALUE / 2 : width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + getChildren().size() * (wished() + gap()) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + least() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        var rows = rows(inner(width));
        return snappedTopInset() + rows * high() + (rows - 1) * gap() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var room = inner(getWidth());
        var perRow = perRow(room);
        var wide = snapSizeX(Math.clamp((room + gap()) / perRow - gap(), Math.min(least(), room), Math.max(least(), wished())));
        var high = high();
        for (var i = 0; i < getChildren().size(); i++) {
            var row = i / perRow;
            var inRow = Math.min(perRow, getChildren().size() - row * perRow);
            var left = snappedLeftInset() + (room - inRow * (wide + gap()) + gap()) / 2;
            var x = left + i % perRow * (wide + gap());
            getChildren().get(i).resizeRelocate(snapPositionX(x), snapPositionY(snappedTopInset() + row * (high + gap())), wide, high);
        }
    }
}
