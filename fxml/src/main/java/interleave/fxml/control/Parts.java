package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The small pieces that controls are put together from. */
final class Parts {

    private static final Duration TOOLTIP_DELAY = Duration.millis(300);

    private Parts() {
    }

    static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    static Label label(String styleClass, String text) {
        var label = label(styleClass);
        label.setText(text);
        return label;
    }

    /** A label that gives way before others do, and shows its whole text as a tooltip. */
    static Label yielding(String styleClass) {
        var label = label(styleClass);
        label.setMinWidth(0);
        label.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tellWhole(label));
        return label;
    }

    /** A tooltip is a window: there are many such labels, and few are ever pointed at. */
    static void tellWhole(Label label) {
        if (label.getText().isBlank()) {
            label.setTooltip(null);
        } else if (label.getTooltip() == null) {
            var tooltip = tooltip("");
            tooltip.textProperty().bind(label.textProperty());
            label.setTooltip(tooltip);
        }
    }

    static Region region(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }

    static Region gap() {
        var gap = new Region();
        gap.setMinWidth(0);
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static HBox row(String styleClass, Node... children) {
        var row = new HBox(children);
        row.getStyleClass().add(styleClass);
        return row;
    }

    static Tooltip tooltip(String text) {
        var tooltip = new Tooltip(text);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setWrapText(true);
        return tooltip;
    }

    /** An editor below what it is called; its id is the key with dashes. */
    static VBox field(Texts texts, String key, Region editor) {
        var label = label("setting-label", texts.get(key));
        label.setLabelFor(editor);
        editor.setId(key.replace('.', '-'));
        var field = new VBox(label, editor);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /** Seen and given room, or neither. */
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
