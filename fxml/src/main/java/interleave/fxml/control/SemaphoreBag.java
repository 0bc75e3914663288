package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.layout.HBox;

/** A semaphore, POSIX or System V: a value and a set of waiters, which is why there are a bag and a room. */
public final class SemaphoreBag extends ObjectFrame {

    private static final int PLACES = 8;

    private final StringProperty kindText = new SimpleStringProperty(this, "kindText", "");
    private final Bag bag = new Bag();
    private final WaitingRoom room = new WaitingRoom(PLACES);

    public SemaphoreBag(@NamedArg("texts") Texts texts) {
        super(texts, "semaphore-bag");
        room.titleProperty().set(texts.get("object.waiting"));
        var kind = Parts.label("kind");
        kind.textProperty().bind(kindText);
        var sides = new HBox(bag, room);
        sides.getStyleClass().add("bag-and-room");
        body(sides);
        getChildren().add(1, kind);
    }

    public IntegerProperty valueProperty() { return bag.valueProperty(); }
    public int getValue() { return bag.valueProperty().get(); }
    public void setValue(int value) { bag.valueProperty().set(value); }

    /** True where the value may not be seen or makes no sense; it is then drawn as a question mark. */
    public BooleanProperty unknownValueProperty() { return bag.unknownProperty(); }
    public boolean isUnknownValue() { return bag.unknownProperty().get(); }
    public void setUnknownValue(boolean unknown) { bag.unknownProperty().set(unknown); }

    public ObservableList<Waiter> getWaiters() { return room.waiters(); }

    public StringProperty kindTextProperty() { return kindText; }
    public String getKindText() { return kindText.get(); }
    public void setKindText(String value) { kindText.set(value); }
}
