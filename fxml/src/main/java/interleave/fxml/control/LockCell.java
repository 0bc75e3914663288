package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A lock on a file: who holds it, and who waits. */
public final class LockCell extends ObjectFrame {

    private static final int PLACES = 8;

    /** Null is nobody. */
    private final ObjectProperty<String> holder = new SimpleObjectProperty<>(this, "holder");
    private final WaitingRoom room = new WaitingRoom(PLACES);

    public LockCell(@NamedArg("texts") Texts texts) {
        super(texts, "lock-cell");
        room.titleProperty().set(texts.get("object.waiting"));
        var closed = new Icon("mdi2l-lock");
        var open = new Icon("mdi2l-lock-open-variant-outline");
        var who = Parts.yielding("holder");
        var lock = new VBox(new StackPane(closed, open), who);
        lock.getStyleClass().add("lock");
        holder.subscribe(name -> {
            var held = name != null && !name.isEmpty();
            closed.setVisible(held);
            open.setVisible(!held);
            who.setText(held ? name : texts.get("lock.free"));
            Marks.mark(this, "held", held);
        });
        var sides = new HBox(lock, room);
        sides.getStyleClass().add("bag-and-room");
        body(sides);
    }

    public ObservableList<Waiter> getWaiters() { return room.waiters(); }

    public ObjectProperty<String> holderProperty() { return holder; }
    public String getHolder() { return holder.get(); }
    public void setHolder(String value) { holder.set(value); }
}
