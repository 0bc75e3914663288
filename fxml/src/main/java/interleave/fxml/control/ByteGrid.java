package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A struct as the bytes that it is, eight in a row: each member in a colour of its own, padding hatched. */
public final class ByteGrid extends ObjectFrame {

    private static final int PER_ROW = 8;

    private final ObservableList<ByteCell> bytes = FXCollections.observableArrayList();
    private final StringProperty members = new SimpleStringProperty(this, "members", "");
    private final GridPane grid = new GridPane();
    private final String padding;

    public ByteGrid(@NamedArg("texts") Texts texts) {
        super(texts, "byte-grid");
        padding = texts.get("bytes.padding");
        grid.getStyleClass().add("bytes");
        var legend = Parts.label("byte-members");
        legend.textProperty().bind(members);
        body(new VBox(grid, legend));
        bytes.addListener((ListChangeListener<ByteCell>) _ -> show());
    }

    public ObservableList<ByteCell> getBytes() { return bytes; }

    private void show() {
        grid.getChildren().clear();
        for (var i = 0; i < bytes.size(); i++) {
            grid.add(box(bytes.get(i), i), i % PER_ROW, i / PER_ROW);
        }
    }

    private VBox box(ByteCell cell, int offset) {
        var what = Parts.yielding("byte-member");
        what.setText(!cell.first() ? "" : cell.isPadding() ? padding : cell.member());
        var box = new VBox(what, Parts.label("byte-hex", cell.hex()), Parts.label("byte-offset", Integer.toString(offset)));
        box.getStyleClass().add("byte");
        Marks.mark(box, "padding", cell.isPadding());
        Marks.accent(box, cell.accent());
        return box;
    }

    /** The members with their types, offsets and values. */
    public StringProperty membersProperty() { return members; }
    public String getMembers() { return members.get(); }
    public void setMembers(String value) { members.set(value); }
}
