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

    /** A part of what is laid out, on its own. On the JavaFX thread. */
    public static WritableImage take(Region part, double scale) {
        return take(part, part.getWidth(), part.getHeight(), scale);
    }

    private static WritableImage take(Node part, double width, double height, double scale) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(new Scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, width * scale, height * scale));
        return part.snapshot(parameters, null);
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
