package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.List;
import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A message that stays until it is answered or dismissed: what is the matter, and what can be done about it. */
public final class Banner extends HBox {

    public enum Kind { INFO, WARNING, ERROR }

    /** A way out of it. The banner goes before {@code run}, which may therefore show another. */
    public record Remedy(String label, Runnable run) {
    }

    private static final int MOST_REMEDIES = 3;

    private final Label message = Parts.label("banner-text");
    private final HBox remedyButtons = Parts.row("banner-actions");
    private final Icon icon = new Icon("mdi2a-alert-circle-outline");

    public Banner(@NamedArg("texts") Texts texts) {
        getStyleClass().add("banner");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        setHgrow(message, Priority.ALWAYS);
        remedyButtons.setMinWidth(USE_PREF_SIZE);
        var close = new Button("", new Icon("mdi2c-close"));
        close.getStyleClass().add("banner-close");
        close.setAccessibleText(texts.get("banner.close"));
        close.setTooltip(Parts.tooltip(texts.get("banner.close")));
        close.setOnAction(_ -> dismiss());
        close.setMinWidth(USE_PREF_SIZE);
        icon.getStyleClass().add("banner-icon");
        icon.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, message, remedyButtons, close);
        dismiss();
    }

    /**
     * Shows a message in place of the one before.
     *
     * @param remedies at most three, the recommended one first
     */
    public void show(Kind kind, String text, List<Remedy> remedies) {
        if (remedies.size() > MOST_REMEDIES) {
            throw new IllegalArgumentException(remedies.size() + " remedies, at most " + MOST_REMEDIES + " have a place");
        }
        Marks.mark(this, Kind.class, kind);
        message.setText(text);
        setAccessibleText(text);
        remedyButtons.getChildren().setAll(remedies.stream().map(this::button).toList());
        Parts.show(this, true);
    }

    /** The message that is shown, or was shown last. */
    public String getText() {
        return message.getText();
    }

    public void dismiss() {
        Parts.show(this, false);
    }

    private Button button(Remedy remedy) {
        var button = new Button(remedy.label());
        button.getStyleClass().add("banner-action");
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> {
            dismiss();
            remedy.run().run();
        });
        return button;
    }
}
