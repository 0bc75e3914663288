package interleave.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** How objects stand in the middle of the stage: one below the other, but POSIX beside System V where a demo has both; those of which only the name is shown in rows. */
final class Grouping {
    private Grouping() {}

    static List<Node> of(List<ObjectView> objects) {
        if (objects.stream().allMatch(NameView.class::isInstance)) {
            return List.of(rows(objects));
        }
        boolean both = objects.stream().map(ObjectView::isSystemV).distinct().count() > 1;
        return both ? List.of(sideBySide(objects)) : nodes(objects.stream());
    }

    private static FlowPane rows(List<ObjectView> objects) {
        FlowPane rows = new FlowPane();
        rows.getChildren().setAll(nodes(objects.stream()));
        rows.getStyleClass().add("name-tiles");
        return rows;
    }

    private static GridPane sideBySide(List<ObjectView> objects) {
        GridPane sides = new GridPane();
        sides.addRow(0, column(objects.stream().filter(view -> !view.isSystemV())), column(objects.stream().filter(ObjectView::isSystemV)));
        sides.getColumnConstraints().setAll(half(), half());
        sides.getStyleClass().add("sides");
        return sides;
    }

    private static VBox column(Stream<ObjectView> objects) {
        VBox column = new VBox();
        column.getChildren().setAll(nodes(objects));
        column.getStyleClass().add("side-column");
        return column;
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    private static List<Node> nodes(Stream<ObjectView> objects) {
        return objects.<Node>map(ObjectView::node).toList();
    }
}
