package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** A ring in shared memory: its slots, where the next goes in, and where the next comes out. */
public final class RingCell extends ObjectFrame {

    private final StringProperty kindText = new SimpleStringProperty(this, "kindText", "");
    private final ObservableList<RingSlot> slots = FXCollections.observableArrayList();
    private final RingDial dial;
    private int in;
    private int out;

    public RingCell(@NamedArg("texts") Texts texts) {
        super(texts, "ring-cell");
        dial = new RingDial(texts.get("ring.in"), texts.get("ring.out"));
        var kind = Parts.label("kind");
        kind.textProperty().bind(kindText);
        body(dial);
        getChildren().add(1, kind);
        slots.addListener((ListChangeListener<RingSlot>) _ -> dial.show(slots, in, out));
    }

    public ObservableList<RingSlot> getSlots() { return slots; }

    /** The slot into which the next goes. */
    public void setIn(int slot) {
        in = slot;
        dial.show(slots, in, out);
    }

    /** The slot out of which the next comes. */
    public void setOut(int slot) {
        out = slot;
        dial.show(slots, in, out);
    }

    public StringProperty kindTextProperty() { return kindText; }
    public String getKindText() { return kindText.get(); }
    public void setKindText(String value) { kindText.set(value); }
}
