package interleave.fxml.control;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One number of several: its name, its value, where it lies, and who stored it last. */
final class FieldCell extends VBox {

    private final Label name = Parts.yielding("field-name");
    private final Label value = Parts.label("field-value");
    private final Label layout = Parts.label("cell-layout");
    private final Label bytes = Parts.yielding("cell-bytes");
    private final Label by = Parts.yielding("field-by");

    FieldCell() {
        getStyleClass().add("field");
        getChildren().addAll(name, value, layout, bytes, by);
    }

    void show(MemoryCell cell) {
        name.setText(cell.name());
        value.setText(cell.value());
        layout.setText(cell.layout());
        bytes.setText(cell.bytes());
        by.setText(cell.storedBy());
        Marks.mark(value, "long", cell.value().length() > 4);
        Marks.mark(this, "stored", !cell.storedBy().isEmpty());
        Marks.accent(this, Math.max(0, cell.accent()));
    }
}
