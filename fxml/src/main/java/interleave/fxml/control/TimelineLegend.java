package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.Locale;
import javafx.beans.NamedArg;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** What the patterns of the timeline mean, drawn by the same painter. */
public final class TimelineLegend extends Region {

    private static final double SWATCH = 1.7;
    private static final double GAP = 0.45;
    private static final double BETWEEN = 1.4;

    private final Texts texts;
    private final Canvas canvas = new Canvas();
    private final TimelinePalette palette = new TimelinePalette(this::requestLayout);

    public TimelineLegend(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("timeline-legend");
        getChildren().addAll(canvas, palette);
    }

    private String word(Span kind) {
        return texts.get("span." + kind.name().toLowerCase(Locale.ROOT));
    }

    private double em() {
        return palette.smallFont().getSize();
    }

    private double widthOf(String word) {
        var text = new Text(word);
        text.setFont(palette.smallFont());
        return text.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefWidth(double height) {
        var width = 0.0;
        for (var kind : Span.values()) {
            width += em() * (SWATCH + GAP + BETWEEN) + widthOf(word(kind));
        }
        return Math.ceil(width - em() * BETWEEN) + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(em() * 1.4);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        var painter = new SpanPainter(gc, palette);
        var height = em();
        var x = 0.0;
        for (var kind : Span.values()) {
            painter.paint(kind, 0, x, (getHeight() - height) / 2, em() * SWATCH, height);
            x += em() * (SWATCH + GAP);
            gc.setFill(palette.soft());
            gc.setFont(palette.smallFont());
            gc.setTextBaseline(VPos.CENTER);
            gc.setTextAlign(TextAlignment.LEFT);
            gc.fillText(word(kind), x, getHeight() / 2);
            x += widthOf(word(kind)) + em() * BETWEEN;
        }
    }
}
