package interleave.fxml.control;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** A gentle curve from the edge of one node to the facing edge of another: a cubic with these four points. */
record Curve(Point2D start, Point2D first, Point2D second, Point2D end) {

    private static final double BEND = 0.5;
    /** How far from a corner, as a share of the height, an edge is left. */
    private static final double CORNER = 0.2;

    /** @return empty where one of the nodes is not on the layer's scene, or is not seen */
    static Optional<Curve> between(Node from, Node to, Node layer) {
        if (!isSeen(from, layer) || !isSeen(to, layer)) {
            return Optional.empty();
        }
        return Optional.of(between(boundsOf(from, layer), boundsOf(to, layer)));
    }

    static Curve between(Bounds from, Bounds to) {
        if (from.getMaxX() <= to.getMinX()) {
            return across(right(from, to), left(to, from));
        }
        if (to.getMaxX() <= from.getMinX()) {
            return across(left(from, to), right(to, from));
        }
        var down = from.getCenterY() <= to.getCenterY();
        var start = new Point2D(from.getCenterX(), down ? from.getMaxY() : from.getMinY());
        var end = new Point2D(to.getCenterX(), down ? to.getMinY() : to.getMaxY());
        var bend = (end.getY() - start.getY()) * BEND;
        return new Curve(start, start.add(0, bend), end.subtract(0, bend), end);
    }

    private static Curve across(Point2D start, Point2D end) {
        var bend = (end.getX() - start.getX()) * BEND;
        return new Curve(start, start.add(bend, 0), end.subtract(bend, 0), end);
    }

    /** An edge is left as near to the other's height as it reaches, so that neighbours are joined by a straight line. */
    private static Point2D right(Bounds of, Bounds towards) {
        return new Point2D(of.getMaxX(), heightOn(of, towards));
    }

    private static Point2D left(Bounds of, Bounds towards) {
        return new Point2D(of.getMinX(), heightOn(of, towards));
    }

    private static double heightOn(Bounds of, Bounds towards) {
        var top = Math.max(of.getMinY(), towards.getMinY());
        var bottom = Math.min(of.getMaxY(), towards.getMaxY());
        if (top <= bottom) {
            return (top + bottom) / 2;
        }
        var inwards = of.getHeight() * CORNER;
        return of.getMaxY() < towards.getMinY() ? of.getMaxY() - inwards : of.getMinY() + inwards;
    }

    private static boolean isSeen(Node node, Node layer) {
        return node.getScene() != null && node.getScene() == layer.getScene() && node.isVisible();
    }

    /** Of an actor in a column of several it is the column's edge, so that no curve runs over its neighbours. */
    private static Bounds boundsOf(Node node, Node layer) {
        var own = layer.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        if (node.getParent() instanceof ActorColumn column) {
            var all = layer.sceneToLocal(column.localToScene(column.getLayoutBounds()));
            return new BoundingBox(all.getMinX(), own.getMinY(), all.getWidth(), own.getHeight());
        }
        return seen(own, node, layer);
    }

    /** What is scrolled away is met at the edge behind which it lies. */
    private static Bounds seen(Bounds own, Node node, Node layer) {
        for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane scroll) {
                var view = layer.sceneToLocal(scroll.localToScene(scroll.getLayoutBounds()));
                var top = Math.clamp(own.getMinY(), view.getMinY(), view.getMaxY());
                var bottom = Math.clamp(own.getMaxY(), view.getMinY(), view.getMaxY());
                return new BoundingBox(own.getMinX(), top, own.getWidth(), bottom - top);
            }
        }
        return own;
    }

    /** @param share 0 at the start, 1 at the end */
    Point2D at(double share) {
        var rest = 1 - share;
        return start.multiply(rest * rest * rest).add(first.multiply(3 * rest * rest * share))
                .add(second.multiply(3 * rest * share * share)).add(end.multiply(share * share * share));
    }
}
