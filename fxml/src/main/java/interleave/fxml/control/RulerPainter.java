package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the ruler below the lanes; from where it counts stands left of it where that is not the beginning. */
final class RulerPainter {

    private static final double EMS_FOR_A_MARK = 6;
    /** At the most, in the small font. */
    private static final double HALF_A_LETTER = 0.3;

    private final GraphicsContext canvas;
    private final TimelinePalette palette;
    private final Texts texts;

    RulerPainter(GraphicsContext canvas, TimelinePalette palette, Texts texts) {
        this.canvas = canvas;
        this.palette = palette;
        this.texts = texts;
    }

    void paint(TimeWindow window, double y, double em) {
        var ruler = TimeRuler.of(window, (int) Math.max(1, window.width() / (em * EMS_FOR_A_MARK)));
        canvas.setStroke(palette.soft());
        canvas.setFill(palette.soft());
        canvas.setFont(palette.smallFont());
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.TOP);
        canvas.setLineWidth(1);
        ruler.marks(window).filter(mark -> mark >= 0).forEach(mark -> {
            var x = Math.floor(window.x(mark)) + 0.5;
            canvas.strokeLine(x, y + em * 0.2, x, y + em * 0.5);
            var label = ruler.label(mark, texts.locale());
            canvas.fillText(label, Math.min(x, window.right() + em - label.length() * em * HALF_A_LETTER), y + em * 0.6);
        });
        if (ruler.base() != 0) {
            canvas.setTextAlign(TextAlignment.LEFT);
            canvas.fillText(TimeText.point(ruler.base(), texts.locale()), em * 0.3, y + em * 0.6, window.left() - em * 2);
        }
    }
}
