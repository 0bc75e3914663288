package interleave.fxml.svg;

import static interleave.fxml.svg.SvgOut.number;

import interleave.fxml.Pictures;
import java.util.Base64;
import java.util.Comparator;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/** A node and all that is in it as SVG. What has no shape of its own, such as a canvas, becomes an image of four pixels for each of its units. */
public final class SvgPicture {

    private static final double IMAGE_SCALE = 4;

    private final SvgOut out = new SvgOut();
    private final RegionPainter regions = new RegionPainter(out);
    private final ShapePainter shapes = new ShapePainter(out);
    private final TextPainter texts = new TextPainter(out);

    private SvgPicture() {
    }

    /**
     * The document, as the node is laid out now. On the JavaFX thread.
     *
     * @param title of the picture, for those who cannot see it
     */
    public static String of(Region node, String title) {
        var picture = new SvgPicture();
        picture.out.open("svg").with("xmlns", "http://www.w3.org/2000/svg").with("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .with("version", "1.1").with("width", node.getWidth()).with("height", node.getHeight())
                .with("viewBox", "0 0 " + number(node.getWidth()) + " " + number(node.getHeight())).begin().letters("\n");
        picture.out.open("title").begin().letters(title).close("title");
        picture.content(node);
        picture.out.close("svg");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + picture.out;
    }

    private void node(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0 || isEmpty(node.getLayoutBounds())) {
            return;
        }
        var transform = node.getLocalToParentTransform();
        var moved = !transform.isIdentity();
        var grouped = moved || node.getOpacity() < 1 || node.getClip() != null;
        if (grouped) {
            var clip = node.getClip() == null ? null : clip(node.getClip());
            out.open("g");
            if (moved) {
                out.with("transform", matrix(transform));
            }
            if (node.getOpacity() < 1) {
                out.with("opacity", node.getOpacity());
            }
            if (clip != null) {
                out.with("clip-path", "url(#" + clip + ")");
            }
            out.begin().letters("\n");
        }
        content(node);
        if (grouped) {
            out.close("g");
        }
    }

    private void content(Node node) {
        switch (node) {
            case Text text -> texts.paint(text);
            case Shape shape -> shapes.paint(shape);
            case Region region -> {
                regions.paint(region);
                children(region);
            }
            case Parent parent -> children(parent);
            default -> image(node);
        }
    }

    private void children(Parent parent) {
        parent.getChildrenUnmodifiable().stream().sorted(Comparator.comparingDouble(Node::getViewOrder).reversed()).forEach(this::node);
    }

    /** A rectangle is all that the controls clip with. */
    private String clip(Node clip) {
        var id = out.freshId();
        var bounds = clip.getBoundsInParent();
        out.open("clipPath").with("id", id).begin();
        out.open("rect").with("x", bounds.getMinX()).with("y", bounds.getMinY()).with("width", bounds.getWidth()).with("height", bounds.getHeight()).end();
        out.close("clipPath");
        return id;
    }

    private void image(Node node) {
        var bounds = node.getLayoutBounds();
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(IMAGE_SCALE, IMAGE_SCALE));
        var bytes = Pictures.png(node.snapshot(parameters, null));
        out.open("image").with("x", bounds.getMinX()).with("y", bounds.getMinY()).with("width", bounds.getWidth()).with("height", bounds.getHeight())
                .with("xlink:href", "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes)).end();
    }

    private static boolean isEmpty(Bounds bounds) {
        return bounds.isEmpty() || !Double.isFinite(bounds.getWidth());
    }

    private static String matrix(Transform transform) {
        if (transform.getMxx() != 1 || transform.getMyy() != 1 || transform.getMxy() != 0 || transform.getMyx() != 0) {
            return "matrix(" + number(transform.getMxx()) + " " + number(transform.getMyx()) + " " + number(transform.getMxy()) + " "
                    + number(transform.getMyy()) + " " + number(transform.getTx()) + " " + number(transform.getTy()) + ")";
        }
        return "translate(" + number(transform.getTx()) + " " + number(transform.getTy()) + ")";
    }
}
