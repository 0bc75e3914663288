package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.VBox;

/** A number in shared memory: its value, where it lies, and its bytes. */
public final class CounterCell extends ObjectFrame {

    private final StringProperty value = new SimpleStringProperty(this, "value", "–");
    private final StringProperty layout = new SimpleStringProperty(this, "layout", "");
    private final StringProperty bytes = new SimpleStringProperty(this, "bytes", "");

    public CounterCell(@NamedArg("texts") Texts texts) {
        super(texts, "counter-cell");
        var number = Parts.label("cell-value");
        number.textProperty().bind(value);
        var where = Parts.label("cell-layout");
        where.textProperty().bind(layout);
        var memory = Parts.yielding("cell-bytes");
        memory.textProperty().bind(bytes);
        var box = new VBox(number, Parts.row("cell-memory", where, memory));
        body(box);
        value.subscribe(text -> Marks.mark(this, "long", text != null && text.length() > 7));
    }

    public StringProperty valueProperty() { return value; }
    public String getValue() { return value.get(); }
    public void setValue(String text) { value.set(text); }

    public StringProperty layoutProperty() { return layout; }
    public String getLayout() { return layout.get(); }
    public void setLayout(String value) { layout.set(value); }

    public StringProperty bytesProperty() { return bytes; }
    public String getBytes() { return bytes.get(); }
    public void setBytes(String value) { bytes.set(value); }
}
