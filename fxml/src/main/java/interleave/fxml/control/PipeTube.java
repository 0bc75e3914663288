package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A pipe: a tube with what is in it, the descriptors that keep either end open, and those who are blocked at the ends or in opening it. */
public final class PipeTube extends ObjectFrame {

    private static final int PLACES = 2;

    private final LongProperty level = new SimpleLongProperty(this, "level", 0);
    private final LongProperty capacity = new SimpleLongProperty(this, "capacity", 0);
    private final StringProperty kindText = new SimpleStringProperty(this, "kindText", "");
    private final BooleanProperty hidden = new SimpleBooleanProperty(this, "hidden", false);
    private final ObservableList<OpenEnd> writers = FXCollections.observableArrayList();
    private final ObservableList<OpenEnd> readers = FXCollections.observableArrayList();
    private final WaitingRoom writing = new WaitingRoom(PLACES);
    private final WaitingRoom opening = new WaitingRoom(PLACES);
    private final WaitingRoom reading = new WaitingRoom(PLACES);
    private final LevelBar bar = new LevelBar();

    public PipeTube(@NamedArg("texts") Texts texts) {
        super(texts, "pipe-tube");
        var kind = Parts.label("kind");
        kind.textProperty().bind(kindText);
        writing.titleProperty().set(texts.get("pipe.writing"));
        opening.titleProperty().set(texts.get("pipe.opening"));
        reading.titleProperty().set(texts.get("pipe.reading"));
        writing.getStyleClass().add("at-the-tail");
        reading.getStyleClass().add("at-the-head");
        var rooms = Parts.row("ends", writing, Parts.gap(), opening, Parts.gap(), reading);
        bar.getStyleClass().add("tube");
        var amount = Parts.label("level-text");
        level.subscribe(_ -> draw(texts, amount));
        capacity.subscribe(_ -> draw(texts, amount));
        hidden.subscribe(_ -> draw(texts, amount));
        var write = table(texts, "pipe.write-end", writers);
        var read = table(texts, "pipe.read-end", readers);
        read.getStyleClass().add("at-the-head");
        HBox.setHgrow(write, Priority.ALWAYS);
        HBox.setHgrow(read, Priority.ALWAYS);
        body(new VBox(rooms, bar, Parts.row("level-row", Parts.gap(), amount, Parts.gap()), Parts.row("tables", write, read)));
        getChildren().add(1, kind);
    }

    private void draw(Texts texts, Label amount) {
        amount.setText(hidden.get() ? texts.format("pipe.level.hidden", level.get()) : texts.format("pipe.level", level.get(), capacity.get()));
        bar.show(hidden.get() ? 0 : level.get(), capacity.get());
    }

    private static VBox table(Texts texts, String title, ObservableList<OpenEnd> ends) {
        var lines = new VBox();
        lines.getStyleClass().add("descriptors");
        Runnable draw = () -> {
            lines.getChildren().setAll(ends.stream().map(end -> {
                var line = Parts.yielding("descriptor");
                line.setText(texts.format("pipe.descriptor", end.process(), end.descriptor()));
                Marks.mark(line, "foreign", end.foreign());
                Marks.accent(line, end.accent());
                return line;
            }).toList());
            if (ends.isEmpty()) {
                lines.getChildren().add(Parts.label("nobody", texts.get("pipe.nobody")));
            }
        };
        ends.addListener((ListChangeListener<OpenEnd>) _ -> draw.run());
        draw.run();
        var table = new VBox(Parts.label("waiting-title", texts.get(title)), lines);
        table.getStyleClass().add("descriptor-table");
        return table;
    }

    public ObservableList<OpenEnd> getWriters() { return writers; }
    public ObservableList<OpenEnd> getReaders() { return readers; }
    public ObservableList<Waiter> getWritersWaiting() { return writing.waiters(); }
    public ObservableList<Waiter> getReadersWaiting() { return reading.waiters(); }

    /** Those whose open waits for a partner. */
    public ObservableList<Waiter> getOpening() { return opening.waiters(); }

    /** In bytes. */
    public LongProperty levelProperty() { return level; }
    public long getLevel() { return level.get(); }
    public void setLevel(long value) { level.set(value); }

    /** In bytes. */
    public LongProperty capacityProperty() { return capacity; }
    public long getCapacity() { return capacity.get(); }
    public void setCapacity(long value) { capacity.set(value); }

    /** Whether nobody can be asked what is in it: the level is what it should be then, by what is known of writes and reads. */
    public BooleanProperty hiddenProperty() { return hidden; }
    public boolean isHidden() { return hidden.get(); }
    public void setHidden(boolean value) { hidden.set(value); }

    /** Whether it has a name, so that it is opened. */
    public void setNamed(boolean named) { Parts.show(opening, named); }

    public StringProperty kindTextProperty() { return kindText; }
    public String getKindText() { return kindText.get(); }
    public void setKindText(String value) { kindText.set(value); }
}
