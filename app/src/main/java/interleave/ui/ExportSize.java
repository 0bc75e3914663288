package interleave.ui;

import java.util.Arrays;
import java.util.Locale;

/** What can be chosen as a size of a picture or a film: a stage of this size, so many pixels for each unit. */
enum ExportSize {
    USUAL(1280, 800, 1),
    FULL(1920, 1080, 1),
    LARGE(1280, 800, 2),
    SHARP(1920, 1080, 2);

    private final int width;
    private final int height;
    private final int scale;

    ExportSize(int width, int height, int scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    /** In pixels: {@code 1280x800}. */
    String text() {
        return width * scale + "x" + height * scale;
    }

    static ExportSize of(String text) {
        return Arrays.stream(values()).filter(size -> size.text().equals(text)).findFirst().orElseThrow();
    }

    Canvas canvas(Canvas.Tone tone, Locale language) {
        return new Canvas(width, height, scale, tone, language);
    }
}
