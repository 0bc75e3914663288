package interleave.fxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/** Pictures of views that need not be on any screen, and so may be larger than it. */
public final class Pictures {

    /** Layouts that depend on one another (a scroll bar that appears, a text that wraps) settle within as many rounds. */
    private static final int LAYOUT_ROUNDS = 4;

    private Pictures() {
    }

    /**
     * Lays {@code root} out at {@code width} × {@code height} and writes what is seen as a PNG. On the JavaFX thread.
     *
     * @param root  the root of a scene that is not shown, or of none: it is then given one
     * @param scale pixels for each unit of width and height
     */
    public static void write(Parent root, double width, double height, double scale, Theme theme, Path png) throws IOException {
        Png.write(take(root, width, height, scale, theme), png);
    }

    /** The same as an image. */
    public static WritableImage take(Parent root, double width, double height, double scale, Theme theme) {
        layOut(root, width, height, theme);
        return take(root, width, height, scale);
    }

    /** Gives {@code root} the size and looks that it would have in a window. On the JavaFX thread. */
    public static void layOut(Parent root, double width, double height, Theme theme) {
        var scene = root.getScene() == null ? new Scene(root, width, height) : root.getScene();
        theme.apply(scene);
        for (var round = 0; round < LAYOUT_ROUNDS; round++) {
            root.applyCss();
            root.resize(width, height);
            root.layout();
        }
    }

    /**
     * Brings styles and layout up to date, but only of what has changed, as a window does before each frame: {@link Parent#applyCss} looks at everything anew. On the JavaFX thread.
     *
     * @param root of a scene that need not be shown
     */
    public static void settle(Parent root) {
        root.snapshot(parameters(1, 1, 1), new WritableImage(1, 1));
    }

    /** A part of what is laid out, on its own. On the JavaFX thread. */
    public static WritableImage take(Region part, double scale) {
        return take(part, part.getWidth(), part.getHeight(), scale);
    }

    /** The same into an image that is there, as large as it is. On the JavaFX thread. */
    public static void take(Region part, double scale, WritableImage image) {
        part.snapshot(parameters(image.getWidth(), image.getHeight(), scale), image);
    }

    private static WritableImage take(Node part, double width, double height, double scale) {
        return part.snapshot(parameters(width * scale, height * scale, scale), null);
    }

    private static SnapshotParameters parameters(double pixelsAcross, double pixelsDown, double scale) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, pixelsAcross, pixelsDown));
        return parameters;
    }

    /** The file, as PNG. */
    public static byte[] png(Image image) {
        var bytes = new ByteArrayOutputStream();
        try {
            Png.write(image, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
