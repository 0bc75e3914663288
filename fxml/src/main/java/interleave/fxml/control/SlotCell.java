package interleave.fxml.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One place of a queue, with a message in it or without. */
final class SlotCell extends VBox {

    private final Label value = Parts.label("slot-value");
    private final Label below = Parts.label("slot-below");

    SlotCell() {
        getStyleClass().add("slot");
        setVgrow(value, Priority.ALWAYS);
        getChildren().addAll(value, below);
        show(null);
    }

    /** @param slot null for an empty place */
    void show(Slot slot) {
        var captioned = slot != null && !slot.caption().isEmpty();
        Marks.mark(this, "empty", slot == null);
        Marks.mark(this, "foreign", slot != null && slot.foreign());
        Marks.mark(below, "caption", captioned);
        value.setText(slot == null ? "" : slot.value());
        below.setText(slot == null ? "" : captioned ? slot.caption() : Integer.toString(slot.priority()));
        Marks.mark(value, "long", value.getText().length() > 4);
        value.setVisible(slot != null);
        below.setVisible(slot != null);
        Marks.accent(this, slot == null ? 0 : slot.accent());
    }
}
