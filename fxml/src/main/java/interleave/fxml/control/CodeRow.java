package interleave.fxml.control;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A line of a program with its number, and in the margin what came of it last. A long line goes on below, as far in as it begins. */
final class CodeRow extends HBox {

    /** Of a letter of a fixed width, in em. */
    static final double LETTER = 0.602;

    private final CodeLine line;
    private final int blanks;
    private final TextFlow text = new TextFlow();
    private final Label value = Parts.label("code-value");

    /** @param indent how many blanks are cut off at its beginning */
    CodeRow(CodeLine line, int indent) {
        this.line = line;
        this.blanks = Math.max(0, line.indent() - indent);
        getStyleClass().add("code-row");
        setAccessibleRole(AccessibleRole.TEXT);
        var number = Parts.label("code-number", line == CodeLine.GAP ? "⋯" : Integer.toString(line.number()));
        number.setMinWidth(USE_PREF_SIZE);
        value.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Parts.region("code-pointer"), number, text, value);
        write();
        describe();
    }

    private void write() {
        text.getStyleClass().add("code-text");
        for (var token : CodeTokens.of(line.text().strip())) {
            var piece = new Text(token.text());
            piece.getStyleClass().addAll("code", "code-" + token.kind().name().toLowerCase(Locale.ROOT));
            text.getChildren().add(piece);
        }
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        setIndent(1);
    }

    /** @param share of the blanks at its beginning that are given room: fewer where there is little */
    void setIndent(double share) {
        text.setStyle(String.format(Locale.ROOT, "-fx-padding: 0 0 0 %.2fem;", blanks * LETTER * share));
    }

    /** In letters, without the blanks that were cut off. */
    int letters() {
        return blanks + line.text().strip().length();
    }

    CodeLine line() {
        return line;
    }

    void setValue(String text) {
        if (!value.getText().equals(text)) {
            value.setText(text);
            describe();
        }
    }

    String getValue() {
        return value.getText();
    }

    /** @param doing what the actor does on it; null if it stands elsewhere */
    void setCurrent(Activity doing) {
        Marks.mark(this, "current", doing != null);
        Marks.mark(this, "blocked", doing == Activity.BLOCKED);
    }

    private void describe() {
        setAccessibleText(line.number() + ": " + line.text().strip() + (value.getText().isEmpty() ? "" : ", " + value.getText()));
    }
}
