package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What there is to be looked for: a title, a sentence, then headings, short paragraphs and items. A page of the manual puts the command that opens it on the clipboard. */
public final class NotesPane extends ScrollPane {

    private final VBox lines = new VBox();
    private final Texts texts;

    public NotesPane(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("notes-pane");
        lines.getStyleClass().add("notes");
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** @param notes headings begin with {@code # }, items with {@code - }, an empty line ends a paragraph */
    public void show(String title, String summary, String notes) {
        lines.getChildren().setAll(flow("notes-title", new Text(title)), flow("notes-summary", new Text(summary)));
        Prose.blocks(notes).forEach(block -> lines.getChildren().add(node(block)));
        setVvalue(0);
    }

    private Node node(Prose.Block block) {
        var text = flow(switch (block.kind()) {
            case HEADING -> "notes-heading";
            case PARAGRAPH, ITEM -> "notes-text";
        }, block.pieces().stream().map(piece -> piece.page() ? page(piece.text()) : new Text(piece.text())).toArray(Node[]::new));
        if (block.kind() != Prose.Kind.ITEM) {
            return text;
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        return Parts.row("notes-item", Parts.label("notes-bullet", "•"), text);
    }

    private static TextFlow flow(String styleClass, Node... pieces) {
        var flow = new TextFlow(pieces);
        flow.getStyleClass().add(styleClass);
        flow.setAccessibleRole(AccessibleRole.TEXT);
        var words = new StringBuilder();
        for (var piece : pieces) {
            if (piece instanceof Text text) {
                text.getStyleClass().add("notes-letters");
            }
            words.append(piece instanceof Text text ? text.getText() : ((Hyperlink) piece).getText());
        }
        flow.setAccessibleText(words.toString());
        return flow;
    }

    private Hyperlink page(String name) {
        var link = new Hyperlink(name);
        link.getStyleClass().add("man-page");
        var bracket = name.indexOf('(');
        var command = "man " + name.substring(bracket + 1, name.length() - 1) + " " + name.substring(0, bracket);
        link.setTooltip(Parts.tooltip(texts.format("notes.page.tip", command)));
        link.setOnAction(_ -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, command));
            link.getTooltip().setText(texts.format("notes.page.copied", command));
        });
        return link;
    }
}
