package interleave.ui;

import interleave.fxml.Pictures;
import interleave.fxml.svg.SvgPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.layout.Region;

/** The stage as a file: SVG or PNG, by its ending. On the JavaFX thread. */
final class StagePicture {
    static final String SVG = ".svg";
    static final String PNG = ".png";

    private StagePicture() {}

    static boolean isSvg(Path file) {
        return endsWith(file, SVG);
    }

    static boolean isPicture(Path file) {
        return isSvg(file) || endsWith(file, PNG);
    }

    private static boolean endsWith(Path file, String ending) {
        return file.getFileName() != null && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * Writes it as it is laid out now.
     *
     * @param scale of a PNG, pixels for each unit
     * @param title of an SVG, for those who cannot see it
     */
    static void write(Region stage, Path file, double scale, String title) throws IOException {
        if (isSvg(file)) {
            Files.writeString(file, SvgPicture.of(stage, title));
        } else {
            Files.write(file, Pictures.png(Pictures.take(stage, scale)));
        }
    }
}
