package interleave.fxml.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Brings the colours and fonts of the style sheets to a canvas: nodes without extent that wear the style classes. */
final class TimelinePalette extends Group {

    private final Rectangle ink = swatch("timeline-ink");
    private final Rectangle soft = swatch("timeline-soft");
    private final Rectangle line = swatch("timeline-line");
    private final Rectangle surface = swatch("timeline-surface");
    private final Rectangle tick = swatch("timeline-tick");
    private final Rectangle held = swatch("timeline-held");
    private final Rectangle heldWash = swatch("timeline-held-wash");
    private final Rectangle blocked = swatch("timeline-blocked");
    private final Rectangle blockedWash = swatch("timeline-blocked-wash");
    private final Rectangle stopped = swatch("timeline-stopped");
    private final Rectangle stoppedWash = swatch("timeline-stopped-wash");
    private final List<Rectangle> accents = new ArrayList<>();
    private final Text name = text("timeline-name");
    private final Text small = text("timeline-small");

    /** @param changed called when a colour or a font has changed */
    TimelinePalette(Runnable changed) {
        setManaged(false);
        setMouseTransparent(true);
        for (var i = 0; i < Marks.ACCENTS; i++) {
            var accent = swatch("timeline-accent");
            Marks.accent(accent, i);
            accents.add(accent);
        }
        for (var node : getChildren()) {
            if (node instanceof Rectangle swatch) {
                swatch.fillProperty().subscribe(_ -> changed.run());
            }
        }
        name.fontProperty().subscribe(_ -> changed.run());
        small.fontProperty().subscribe(_ -> changed.run());
    }

    private Rectangle swatch(String styleClass) {
        var swatch = new Rectangle();
        swatch.getStyleClass().add(styleClass);
        getChildren().add(swatch);
        return swatch;
    }

    private Text text(String styleClass) {
        var text = new Text();
        text.getStyleClass().add(styleClass);
        getChildren().add(text);
        return text;
    }

    Paint ink() { return ink.getFill(); }
    Paint soft() { return soft.getFill(); }
    Paint line() { return line.getFill(); }
    Paint surface() { return surface.getFill(); }
    Paint tick() { return tick.getFill(); }
    Font nameFont() { return name.getFont(); }
    Font smallFont() { return small.getFont(); }
    Paint accent(int accent) { return accents.get(Math.floorMod(accent, Marks.ACCENTS)).getFill(); }

    Paint strong(Span kind, int accent) {
        return switch (kind) {
            case RUNNING -> accent(accent);
            case HELD -> held.getFill();
            case BLOCKED -> blocked.getFill();
            case STOPPED -> stopped.getFill();
        };
    }

    Paint wash(Span kind, int accent) {
        return switch (kind) {
            case RUNNING -> accent(accent);
            case HELD -> heldWash.getFill();
            case BLOCKED -> blockedWash.getFill();
            case STOPPED -> stoppedWash.getFill();
        };
    }
}
