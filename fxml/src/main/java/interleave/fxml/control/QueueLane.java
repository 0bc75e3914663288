package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A message queue: its places, the message that leaves next (or the oldest) at the right, and those who are blocked at either end. */
public final class QueueLane extends ObjectFrame {

    private static final int PLACES = 3;

    private final IntegerProperty capacity = new SimpleIntegerProperty(this, "capacity", 0);
    private final StringProperty kindText = new SimpleStringProperty(this, "kindText", "");
    private final StringProperty orderText = new SimpleStringProperty(this, "orderText", "");
    private final StringProperty levelText = new SimpleStringProperty(this, "levelText", "");
    private final StringProperty bytesText = new SimpleStringProperty(this, "bytesText", "");
    private final ObservableList<Slot> messages = FXCollections.observableArrayList();
    private final WaitingRoom senders = new WaitingRoom(PLACES);
    private final WaitingRoom receivers = new WaitingRoom(PLACES);
    private final SlotLane lane = new SlotLane();
    private final LevelBar level = new LevelBar();

    public QueueLane(@NamedArg("texts") Texts texts) {
        super(texts, "queue-lane");
        senders.titleProperty().set(texts.get("queue.senders"));
        receivers.titleProperty().set(texts.get("queue.receivers"));
        senders.getStyleClass().add("at-the-tail");
        receivers.getStyleClass().add("at-the-head");
        var size = Parts.label("kind");
        var amount = Parts.label("level-text");
        amount.textProperty().bind(levelText);
        var bytes = Parts.label("bytes-text");
        bytes.textProperty().bind(bytesText);
        var ends = Parts.row("ends", senders, Parts.gap(), receivers);
        HBox.setHgrow(level, Priority.ALWAYS);
        var levels = Parts.row("levels", amount, level, bytes);
        var order = Parts.yielding("order");
        order.textProperty().bind(orderText);
        body(new VBox(ends, lane, Parts.row("order-row", Parts.gap(), order), levels));
        getChildren().add(1, size);
        messages.addListener((ListChangeListener<Slot>) _ -> draw());
        capacity.subscribe(_ -> draw());
        size.textProperty().bind(kindText);
    }

    /** In the order in which they will be received: the first leaves next. */
    public ObservableList<Slot> getMessages() { return messages; }
    public ObservableList<Waiter> getSendersWaiting() { return senders.waiters(); }
    public ObservableList<Waiter> getReceiversWaiting() { return receivers.waiters(); }

    private void draw() {
        lane.show(messages, capacity.get());
        level.show(messages.size(), capacity.get());
    }

    public IntegerProperty capacityProperty() { return capacity; }
    public int getCapacity() { return capacity.get(); }
    public void setCapacity(int value) { capacity.set(value); }

    public StringProperty kindTextProperty() { return kindText; }
    public String getKindText() { return kindText.get(); }
    public void setKindText(String value) { kindText.set(value); }

    /** What is handed out first. */
    public StringProperty orderTextProperty() { return orderText; }
    public String getOrderText() { return orderText.get(); }
    public void setOrderText(String value) { orderText.set(value); }

    public StringProperty levelTextProperty() { return levelText; }
    public String getLevelText() { return levelText.get(); }
    public void setLevelText(String value) { levelText.set(value); }

    public StringProperty bytesTextProperty() { return bytesText; }
    public String getBytesText() { return bytesText.get(); }
    public void setBytesText(String value) { bytesText.set(value); }
}
