import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** {@code Icons SVG DIRECTORY}: draws the icon in each of the sizes that desktops ask for, as {@code DIRECTORY/16x16.png} and so on. */
public final class Icons {
    private static final int[] SIZES = {16, 22, 24, 32, 48, 64, 128, 256, 512};

    private Icons() {}

    public static void main(String[] args) throws Exception {
        var drawing = new SVGLoader().load(Path.of(args[0]).toUri().toURL());
        Path directory = Files.createDirectories(Path.of(args[1]));
        for (int size : SIZES) {
            var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = picture.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            drawing.render(null, pen, new ViewBox(size, size));
            pen.dispose();
            ImageIO.write(picture, "png", directory.resolve(size + "x" + size + ".png").toFile());
        }
    }
}
