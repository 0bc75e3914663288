package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;

/** Puts a text on the clipboard, and shows for a moment that it has. */
public final class CopyButton extends Button {

    private static final String COPY = "mdi2c-content-copy";
    private static final String DONE = "mdi2c-check";
    private static final Duration SHOWN = Duration.seconds(1.2);

    private Supplier<String> text = () -> "";

    public CopyButton(@NamedArg("texts") Texts texts) {
        getStyleClass().add("copy-button");
        var icon = new Icon(COPY);
        setGraphic(icon);
        setAccessibleText(texts.get("copy"));
        setTooltip(Parts.tooltip(texts.get("copy")));
        var after = new PauseTransition(SHOWN);
        after.setOnFinished(_ -> icon.setCode(COPY));
        setOnAction(_ -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.get()));
            icon.setCode(DONE);
            after.playFromStart();
        });
    }

    /** What is copied, asked for when the button is pressed. */
    public void copies(Supplier<String> source) {
        text = source;
    }

    /** Says what it copies. */
    public void setHint(String hint) {
        setAccessibleText(hint);
        getTooltip().setText(hint);
    }
}
