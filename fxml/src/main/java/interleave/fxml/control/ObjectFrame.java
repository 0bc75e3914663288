package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What every drawn object has: its name in the demo, its name in the system, where its numbers come from and a note on
 * them. A disagreement between what was reported and what the kernel says takes the place of the note, so nothing moves.
 */
public abstract class ObjectFrame extends VBox {

    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty systemName = new SimpleStringProperty(this, "systemName", "");
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(this, "source", Source.KERNEL);
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ObjectProperty<String> disagreement = new SimpleObjectProperty<>(this, "disagreement");

    ObjectFrame(Texts texts, String styleClass) {
        getStyleClass().addAll("object", styleClass);
        var title = Parts.label("object-name");
        title.textProperty().bind(name);
        title.setMinWidth(USE_PREF_SIZE);
        var system = Parts.yielding("system-name");
        system.textProperty().bind(systemName);
        var badge = new SourceBadge(texts);
        badge.sourceProperty().bind(source);
        badge.setMinWidth(USE_PREF_SIZE);
        var remark = Parts.yielding("note");
        remark.textProperty().bind(disagreement.orElse("").flatMap(text -> text.isEmpty() ? note : disagreement));
        var warning = new Icon("mdi2a-alert");
        warning.getStyleClass().add("warning");
        warning.setMinWidth(USE_PREF_SIZE);
        disagreement.subscribe(text -> {
            var differs = text != null && !text.isEmpty();
            Parts.show(warning, differs);
            Marks.mark(this, "disagreement", differs);
        });
        getChildren().addAll(Parts.row("object-head", title, Parts.gap(), system),
                Parts.row("object-foot", badge, warning, remark));
        name.subscribe(this::setAccessibleText);
    }

    /** Puts what the object is between its head and its foot. */
    final void body(Node body) {
        body.getStyleClass().add("object-body");
        setVgrow(body, Priority.ALWAYS);
        getChildren().add(1, body);
    }

    public StringProperty nameProperty() { return name; }
    public String getName() { return name.get(); }
    public void setName(String value) { name.set(value); }

    public StringProperty systemNameProperty() { return systemName; }
    public String getSystemName() { return systemName.get(); }
    public void setSystemName(String value) { systemName.set(value); }

    public ObjectProperty<Source> sourceProperty() { return source; }
    public Source getSource() { return source.get(); }
    public void setSource(Source value) { source.set(value); }

    public StringProperty noteProperty() { return note; }
    public String getNote() { return note.get(); }
    public void setNote(String value) { note.set(value); }

    public ObjectProperty<String> disagreementProperty() { return disagreement; }
    public String getDisagreement() { return disagreement.get(); }
    public void setDisagreement(String value) { disagreement.set(value); }
}
