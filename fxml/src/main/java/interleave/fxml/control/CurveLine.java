package interleave.fxml.control;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;

/** A drawn curve with a head at its end; colour, dashes and width come from the style sheet. */
final class CurveLine extends Group {

    private final CubicCurve line = new CubicCurve();
    private final Polygon head = new Polygon();
    private Curve shown;
    private double width;

    CurveLine(String styleClass) {
        line.getStyleClass().add("curve-line");
        head.getStyleClass().add("curve-head");
        getStyleClass().addAll("curve", styleClass);
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(line, head);
    }

    /** Nothing is to be drawn anew where it stays as it is. */
    void show(Curve curve, boolean withHead) {
        if (curve.equals(shown) && withHead == head.isVisible() && width == line.getStrokeWidth()) {
            return;
        }
        shown = curve;
        width = line.getStrokeWidth();
        line.setStartX(curve.start().getX());
        line.setStartY(curve.start().getY());
        line.setControlX1(curve.first().getX());
        line.setControlY1(curve.first().getY());
        line.setControlX2(curve.second().getX());
        line.setControlY2(curve.second().getY());
        line.setEndX(curve.end().getX());
        line.setEndY(curve.end().getY());
        head.setVisible(withHead);
        if (withHead) {
            point(curve);
        }
    }

    private void point(Curve curve) {
        var size = line.getStrokeWidth() * 3.6;
        var back = curve.end().subtract(curve.at(0.97)).normalize().multiply(size);
        var across = new Point2D(-back.getY(), back.getX()).multiply(0.55);
        var base = curve.end().subtract(back);
        head.getPoints().setAll(curve.end().getX(), curve.end().getY(),
                base.add(across).getX(), base.add(across).getY(),
                base.subtract(across).getX(), base.subtract(across).getY());
    }
}
