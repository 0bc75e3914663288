package interleave.fxml.svg;

import static interleave.fxml.svg.SvgOut.number;

import javafx.geometry.Insets;
import javafx.scene.layout.CornerRadii;

/** A rectangle with round corners, each round in its own way. */
record Box(double x, double y, double width, double height, CornerRadii radii) {

    static Box within(double width, double height, Insets insets, CornerRadii radii) {
        return new Box(insets.getLeft(), insets.getTop(),
                Math.max(0, width - insets.getLeft() - insets.getRight()), Math.max(0, height - insets.getTop() - insets.getBottom()), radii);
    }

    Box shrunk(double by) {
        return new Box(x + by, y + by, Math.max(0, width - 2 * by), Math.max(0, height - 2 * by), radii);
    }

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    /** Radii that would overlap are made smaller together, as CSS has it. */
    String path() {
        var topLeftX = size(radii.getTopLeftHorizontalRadius(), radii.isTopLeftHorizontalRadiusAsPercentage(), width);
        var topLeftY = size(radii.getTopLeftVerticalRadius(), radii.isTopLeftVerticalRadiusAsPercentage(), height);
        var topRightX = size(radii.getTopRightHorizontalRadius(), radii.isTopRightHorizontalRadiusAsPercentage(), width);
        var topRightY = size(radii.getTopRightVerticalRadius(), radii.isTopRightVerticalRadiusAsPercentage(), height);
        var bottomRightX = size(radii.getBottomRightHorizontalRadius(), radii.isBottomRightHorizontalRadiusAsPercentage(), width);
        var bottomRightY = size(radii.getBottomRightVerticalRadius(), radii.isBottomRightVerticalRadiusAsPercentage(), height);
        var bottomLeftX = size(radii.getBottomLeftHorizontalRadius(), radii.isBottomLeftHorizontalRadiusAsPercentage(), width);
        var bottomLeftY = size(radii.getBottomLeftVerticalRadius(), radii.isBottomLeftVerticalRadiusAsPercentage(), height);
        var scale = Math.min(1, Math.min(
                Math.min(share(width, topLeftX + topRightX), share(width, bottomLeftX + bottomRightX)),
                Math.min(share(height, topLeftY + bottomLeftY), share(height, topRightY + bottomRightY))));
        var right = x + width;
        var bottom = y + height;
        return "M" + at(x + topLeftX * scale, y)
                + "L" + at(right - topRightX * scale, y) + corner(topRightX * scale, topRightY * scale, right, y + topRightY * scale)
                + "L" + at(right, bottom - bottomRightY * scale) + corner(bottomRightX * scale, bottomRightY * scale, right - bottomRightX * scale, bottom)
                + "L" + at(x + bottomLeftX * scale, bottom) + corner(bottomLeftX * scale, bottomLeftY * scale, x, bottom - bottomLeftY * scale)
                + "L" + at(x, y + topLeftY * scale) + corner(topLeftX * scale, topLeftY * scale, x + topLeftX * scale, y) + "Z";
    }

    private static double size(double radius, boolean percentage, double of) {
        return percentage ? radius * of : radius;
    }

    private static double share(double of, double wanted) {
        return wanted == 0 ? 1 : of / wanted;
    }

    private static String corner(double radiusX, double radiusY, double x, double y) {
        return radiusX == 0 || radiusY == 0 ? "" : "A" + at(radiusX, radiusY) + " 0 0 1 " + at(x, y);
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }
}
