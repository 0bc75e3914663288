package interleave.fxml.control;

import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** The line at the moment that is shown. */
final class TimelinePlayhead extends Group {

    private static final double HALF = 0.45;

    private final Line line = new Line();
    private final Polygon head = new Polygon();
    private double drawnFor;

    TimelinePlayhead() {
        setManaged(false);
        setMouseTransparent(true);
        line.getStyleClass().add("timeline-playhead-line");
        head.getStyleClass().add("timeline-playhead");
        getChildren().addAll(line, head);
    }

    void place(TimeWindow window, long nanos, TimelineLayout layout) {
        setVisible(nanos >= 0 && nanos >= window.from() && nanos <= window.to());
        if (layout.em() != drawnFor) {
            drawnFor = layout.em();
            var half = drawnFor * HALF;
            head.getPoints().setAll(-half, 0.0, half, 0.0, 0.0, half * 1.4);
        }
        var x = Math.round(window.xWithin(nanos));
        head.setLayoutX(x);
        TimelineMeasure.stand(line, x, 0, layout.bottom());
    }
}
