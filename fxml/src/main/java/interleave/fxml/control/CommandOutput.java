package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A command, the button that copies it, and the lines that it prints. */
final class CommandOutput extends VBox {

    private static final Duration CHANGE_SHOWN = Duration.seconds(1.5);

    private final VBox lines = new VBox();
    private final PauseTransition after = new PauseTransition(CHANGE_SHOWN);
    private boolean printed;

    CommandOutput(String command, Texts texts) {
        getStyleClass().add("command-output");
        var typed = Parts.label("typed-command", "$ " + command);
        typed.setWrapText(true);
        typed.setMinWidth(0);
        typed.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(typed, Priority.ALWAYS);
        var copy = new CopyButton(texts);
        copy.copies(() -> command);
        copy.setHint(texts.format("system.copy", command));
        copy.setMinWidth(USE_PREF_SIZE);
        lines.getStyleClass().add("printed-lines");
        lines.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(Parts.row("command-row", typed, copy), lines);
        after.setOnFinished(_ -> lines.getChildren().forEach(line -> Marks.mark(line, "changed", false)));
    }

    /** Nothing counts as changed the first time. */
    void show(List<SystemPane.Line> now) {
        var changed = false;
        for (var i = 0; i < now.size(); i++) {
            changed |= show(i, now.get(i));
        }
        if (lines.getChildren().size() > now.size()) {
            lines.getChildren().remove(now.size(), lines.getChildren().size());
        }
        printed = true;
        if (changed) {
            lines.setAccessibleText(String.join("\n", now.stream().map(SystemPane.Line::text).toList()));
            after.playFromStart();
        }
    }

    private boolean show(int index, SystemPane.Line line) {
        if (index == lines.getChildren().size()) {
            lines.getChildren().add(newLine());
        }
        var label = (Label) lines.getChildren().get(index);
        Marks.mark(label, "matters", line.matters());
        if (label.getText().equals(line.text())) {
            return false;
        }
        label.setText(line.text());
        Marks.mark(label, "changed", printed);
        return true;
    }

    private static Label newLine() {
        var label = Parts.label("printed-line");
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
