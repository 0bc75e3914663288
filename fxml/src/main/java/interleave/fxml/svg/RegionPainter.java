package interleave.fxml.svg;

import java.util.stream.Collectors;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;

/** Draws what a region has of its own: backgrounds and borders, or the shape that it was given. */
final class RegionPainter {

    private final SvgOut out;

    RegionPainter(SvgOut out) {
        this.out = out;
    }

    void paint(Region region) {
        if (region.getBackground() != null) {
            region.getBackground().getFills().forEach(fill -> fill(region, fill));
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(stroke -> stroke(region, stroke));
        }
    }

    private void fill(Region region, BackgroundFill fill) {
        var box = Box.within(region.getWidth(), region.getHeight(), fill.getInsets(), fill.getRadii());
        if (!box.isEmpty() && !isClear(fill.getFill())) {
            outline(region, box).paint("fill", fill.getFill()).end();
        }
    }

    private void stroke(Region region, BorderStroke stroke) {
        var around = Box.within(region.getWidth(), region.getHeight(), stroke.getInsets(), stroke.getRadii());
        if (stroke.isStrokeUniform() && stroke.getWidths().getTop() == stroke.getWidths().getBottom() && stroke.getWidths().getLeft() == stroke.getWidths().getTop()) {
            var width = stroke.getWidths().getTop();
            var box = around.shrunk(inwards(stroke.getTopStyle(), width));
            if (width > 0 && !box.isEmpty() && stroke.getTopStyle() != BorderStrokeStyle.NONE && !isClear(stroke.getTopStroke())) {
                pen(outline(region, box).with("fill", "none"), stroke.getTopStroke(), width, stroke.getTopStyle());
            }
            return;
        }
        var right = around.x() + around.width();
        var bottom = around.y() + around.height();
        var widths = stroke.getWidths();
        side(around.x(), around.y() + widths.getTop() / 2, right, around.y() + widths.getTop() / 2, stroke.getTopStroke(), widths.getTop(), stroke.getTopStyle());
        side(right - widths.getRight() / 2, around.y(), right - widths.getRight() / 2, bottom, stroke.getRightStroke(), widths.getRight(), stroke.getRightStyle());
        side(around.x(), bottom - widths.getBottom() / 2, right, bottom - widths.getBottom() / 2, stroke.getBottomStroke(), widths.getBottom(), stroke.getBottomStyle());
        side(around.x() + widths.getLeft() / 2, around.y(), around.x() + widths.getLeft() / 2, bottom, stroke.getLeftStroke(), widths.getLeft(), stroke.getLeftStyle());
    }

    private void side(double x1, double y1, double x2, double y2, Paint paint, double width, BorderStrokeStyle style) {
        if (width > 0 && style != BorderStrokeStyle.NONE && !isClear(paint)) {
            pen(out.open("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2), paint, width, style);
        }
    }

    private void pen(SvgOut element, Paint paint, double width, BorderStrokeStyle style) {
        element.paint("stroke", paint).with("stroke-width", width);
        if (!style.getDashArray().isEmpty()) {
            element.with("stroke-dasharray", style.getDashArray().stream().map(SvgOut::number).collect(Collectors.joining(" ")));
        }
        if (style.getLineCap() == StrokeLineCap.ROUND) {
            element.with("stroke-linecap", "round");
        }
        if (style.getLineJoin() == StrokeLineJoin.ROUND) {
            element.with("stroke-linejoin", "round");
        }
        element.end();
    }

    /** How far within its edge the middle of a stroke runs. */
    private static double inwards(BorderStrokeStyle style, double width) {
        return switch (style.getType()) {
            case StrokeType.INSIDE -> width / 2;
            case StrokeType.OUTSIDE -> -width / 2;
            case StrokeType.CENTERED -> 0;
        };
    }

    /** The shape of the region stretched into the box, or the box. */
    private SvgOut outline(Region region, Box box) {
        if (region.getShape() instanceof SVGPath shape) {
            var bounds = shape.getLayoutBounds();
            var scaleX = region.isScaleShape() ? box.width() / bounds.getWidth() : 1;
            var scaleY = region.isScaleShape() ? box.height() / bounds.getHeight() : 1;
            var x = region.isScaleShape() ? box.x() : box.x() + (box.width() - bounds.getWidth()) / 2;
            var y = region.isScaleShape() ? box.y() : box.y() + (box.height() - bounds.getHeight()) / 2;
            return out.open("path").with("d", shape.getContent())
                    .with("vector-effect", "non-scaling-stroke")
                    .with("transform", "translate(" + SvgOut.number(x - bounds.getMinX() * scaleX) + " " + SvgOut.number(y - bounds.getMinY() * scaleY)
                            + ") scale(" + SvgOut.number(scaleX) + " " + SvgOut.number(scaleY) + ")");
        }
        return out.open("path").with("d", box.path());
    }

    private static boolean isClear(Paint paint) {
        return paint == null || paint instanceof Color colour && colour.getOpacity() == 0;
    }
}
