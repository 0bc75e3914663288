package interleave.fxml.control;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/**
 * Pages as tiles, told apart by shape as well as by colour: an outline is nowhere, a whole tile is shared, one with a hole is a copy of one's own. Thousands of them are one
 * shape for each state, because as many nodes would take as many times as long. As wide as its style says.
 */
final class PageTiles extends Pane {

    private static final int FEW = 64;
    private static final int MANY_IN_A_ROW = 128;
    private static final double FILLED = 0.8;
    private static final double HOLE = 0.3;

    private final Map<PageState, Path> shapes = new EnumMap<>(PageState.class);
    private final int fewInARow;
    private List<PageRun> runs = List.of();
    private double drawnFor = -1;

    /** @param fewInARow how many tiles stand in a row where there are few */
    PageTiles(int fewInARow) {
        this.fewInARow = fewInARow;
        getStyleClass().add("page-tiles");
        for (var state : PageState.values()) {
            var path = new Path();
            path.setFillRule(FillRule.EVEN_ODD);
            path.getStyleClass().addAll("page", "page-" + state.name().toLowerCase(Locale.ROOT));
            shapes.put(state, path);
            getChildren().add(path);
        }
    }

    void show(List<PageRun> now) {
        runs = List.copyOf(now);
        drawnFor = -1;
        requestLayout();
    }

    private int count() {
        return runs.stream().mapToInt(PageRun::count).sum();
    }

    private int perRow() {
        return count() <= FEW ? fewInARow : MANY_IN_A_ROW;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var rows = (count() + perRow() - 1) / perRow();
        return rows * (width < 0 ? prefWidth(-1) : width) / perRow();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (drawnFor != getWidth()) {
            drawnFor = getWidth();
            draw(getWidth() / perRow());
        }
    }

    private void draw(double step) {
        shapes.values().forEach(path -> path.getElements().clear());
        var page = 0;
        for (var run : runs) {
            for (var i = 0; i < run.count(); i++, page++) {
                add(shapes.get(run.state()), page % perRow() * step, page / perRow() * step, step * FILLED, run.state());
            }
        }
    }

    private static void add(Path path, double x, double y, double side, PageState state) {
        square(path, x, y, side);
        if (state == PageState.PRIVATE) {
            square(path, x + side * HOLE, y + side * HOLE, side * (1 - 2 * HOLE));
        }
    }

    private static void square(Path path, double x, double y, double side) {
        path.getElements().addAll(new MoveTo(x, y), new HLineTo(x + side), new VLineTo(y + side), new HLineTo(x), new ClosePath());
    }
}
