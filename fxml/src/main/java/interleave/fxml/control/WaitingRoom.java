package interleave.fxml.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the blocked stand: a circle for each, and a number for those who no longer fit. Its size does not depend on them. */
final class WaitingRoom extends VBox {

    private final int places;
    private final ObservableList<Waiter> waiters = FXCollections.observableArrayList();
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final FlowPane room = new FlowPane();

    /** @param places how many circles there is room for */
    WaitingRoom(int places) {
        this.places = places;
        getStyleClass().add("waiting-room");
        var heading = Parts.yielding("waiting-title");
        heading.textProperty().bind(title);
        room.getStyleClass().add("room");
        setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(heading, room);
        waiters.addListener((ListChangeListener<Waiter>) _ -> draw());
        draw();
    }

    ObservableList<Waiter> waiters() {
        return waiters;
    }

    StringProperty titleProperty() {
        return title;
    }

    private void draw() {
        var all = waiters.size();
        var seen = all <= places ? all : places - 1;
        room.getChildren().setAll(waiters.subList(0, seen).stream().map(WaitingRoom::circle).toList());
        if (all == 0) {
            room.getChildren().add(Parts.label("nobody", "–"));
        } else if (seen < all) {
            room.getChildren().add(Parts.label("more-waiters", "+" + (all - seen)));
        }
        Marks.mark(this, "occupied", all > 0);
    }

    private static Label circle(Waiter waiter) {
        var circle = Parts.label("waiter", waiter.shortLabel());
        circle.setTooltip(Parts.tooltip(waiter.fullName()));
        circle.setAccessibleText(waiter.fullName());
        Marks.mark(circle, "foreign", waiter.foreign());
        Marks.accent(circle, waiter.accent());
        return circle;
    }
}
