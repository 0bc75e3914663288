package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Shared memory with several numbers in it: each in a cell of its own, in the order in which they lie. */
public final class MemoryGrid extends ObjectFrame {

    private final ObservableList<MemoryCell> cells = FXCollections.observableArrayList();
    private final Fields fields = new Fields();

    public MemoryGrid(@NamedArg("texts") Texts texts) {
        super(texts, "memory-grid");
        body(fields);
        cells.addListener((ListChangeListener<MemoryCell>) _ -> show());
    }

    public ObservableList<MemoryCell> getCells() { return cells; }

    private void show() {
        while (fields.getChildren().size() < cells.size()) {
            fields.getChildren().add(new FieldCell());
        }
        fields.getChildren().remove(cells.size(), fields.getChildren().size());
        for (var i = 0; i < cells.size(); i++) {
            ((FieldCell) fields.getChildren().get(i)).show(cells.get(i));
        }
    }
}
