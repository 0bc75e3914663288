package interleave.fxml.svg;

import static interleave.fxml.svg.SvgOut.number;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.VLineTo;

/** Draws shapes but letters. */
final class ShapePainter {

    private final SvgOut out;

    ShapePainter(SvgOut out) {
        this.out = out;
    }

    void paint(Shape shape) {
        pen(out.open("path").with("d", path(shape)).paint("fill", shape.getFill()), shape).end();
    }

    private SvgOut pen(SvgOut element, Shape shape) {
        if (shape.getStroke() == null || shape.getStroke() instanceof Color colour && colour.getOpacity() == 0) {
            return element;
        }
        element.paint("stroke", shape.getStroke()).with("stroke-width", shape.getStrokeWidth());
        if (!shape.getStrokeDashArray().isEmpty()) {
            element.with("stroke-dasharray", shape.getStrokeDashArray().stream().map(SvgOut::number).collect(Collectors.joining(" ")));
        }
        return switch (shape.getStrokeLineCap()) {
            case StrokeLineCap.ROUND -> element.with("stroke-linecap", "round");
            case StrokeLineCap.SQUARE -> element.with("stroke-linecap", "square");
            case StrokeLineCap.BUTT -> element;
        };
    }

    /** Of any other shape than these, its outline as JavaFX works it out. */
    private static String path(Shape shape) {
        return switch (shape) {
            case SVGPath path -> path.getContent();
            case Line line -> "M" + at(line.getStartX(), line.getStartY()) + "L" + at(line.getEndX(), line.getEndY());
            case CubicCurve curve -> "M" + at(curve.getStartX(), curve.getStartY()) + "C" + at(curve.getControlX1(), curve.getControlY1())
                    + " " + at(curve.getControlX2(), curve.getControlY2()) + " " + at(curve.getEndX(), curve.getEndY());
            case Polygon polygon -> points(polygon.getPoints()) + "Z";
            case Polyline polyline -> points(polyline.getPoints());
            case Circle circle -> ellipse(circle.getCenterX(), circle.getCenterY(), circle.getRadius());
            case Rectangle rectangle when rectangle.getArcWidth() == 0 || rectangle.getArcHeight() == 0 ->
                    "M" + at(rectangle.getX(), rectangle.getY()) + "h" + number(rectangle.getWidth()) + "v" + number(rectangle.getHeight())
                            + "h" + number(-rectangle.getWidth()) + "Z";
            case Path path -> path.getElements().stream().map(ShapePainter::step).collect(Collectors.joining());
            default -> outlineOf(shape).getElements().stream().map(ShapePainter::step).collect(Collectors.joining());
        };
    }

    /** A shape as a path of its area, letters included. */
    static Path outlineOf(Shape shape) {
        return (Path) Shape.union(shape, new Rectangle());
    }

    static String outline(Path path) {
        return path.getElements().stream().map(ShapePainter::step).collect(Collectors.joining());
    }

    private static String points(List<Double> points) {
        return IntStream.range(0, points.size() / 2)
                .mapToObj(i -> (i == 0 ? "M" : "L") + at(points.get(2 * i), points.get(2 * i + 1)))
                .collect(Collectors.joining());
    }

    private static String ellipse(double x, double y, double radius) {
        return "M" + at(x - radius, y) + "A" + at(radius, radius) + " 0 1 0 " + at(x + radius, y) + "A" + at(radius, radius) + " 0 1 0 " + at(x - radius, y) + "Z";
    }

    private static String step(PathElement element) {
        var absolute = element.isAbsolute();
        return switch (element) {
            case MoveTo move -> letter("M", absolute) + at(move.getX(), move.getY());
            case LineTo line -> letter("L", absolute) + at(line.getX(), line.getY());
            case HLineTo line -> letter("H", absolute) + number(line.getX());
            case VLineTo line -> letter("V", absolute) + number(line.getY());
            case QuadCurveTo curve -> letter("Q", absolute) + at(curve.getControlX(), curve.getControlY()) + " " + at(curve.getX(), curve.getY());
            case CubicCurveTo curve -> letter("C", absolute) + at(curve.getControlX1(), curve.getControlY1())
                    + " " + at(curve.getControlX2(), curve.getControlY2()) + " " + at(curve.getX(), curve.getY());
            case ArcTo arc -> letter("A", absolute) + at(arc.getRadiusX(), arc.getRadiusY()) + " " + number(arc.getXAxisRotation())
                    + (arc.isLargeArcFlag() ? " 1 " : " 0 ") + (arc.isSweepFlag() ? "1 " : "0 ") + at(arc.getX(), arc.getY());
            case ClosePath _ -> "Z";
            default -> throw new IllegalArgumentException("no such step of a path: " + element);
        };
    }

    private static String letter(String letter, boolean absolute) {
        return absolute ? letter : letter.toLowerCase(Locale.ROOT);
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }
}
