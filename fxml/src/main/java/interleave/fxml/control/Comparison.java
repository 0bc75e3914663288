package interleave.fxml.control;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Variants of the same thing side by side: a bar for each, as long as what it took, and what came of it. */
public final class Comparison extends VBox {

    /**
     * @param length of the bar; all are drawn to the same scale
     * @param text what came of it, with the unit
     * @param good whether the promise was kept
     */
    public record Bar(String name, double length, String text, boolean good) {
    }

    private final ObservableList<Bar> bars = FXCollections.observableArrayList();

    public Comparison() {
        getStyleClass().add("comparison");
        bars.addListener((ListChangeListener<Bar>) _ -> draw());
    }

    private void draw() {
        var most = bars.stream().mapToDouble(Bar::length).max().orElse(1);
        getChildren().setAll(bars.stream().map(bar -> row(bar, most)).toList());
    }

    private static VBox row(Bar bar, double most) {
        var name = Parts.label("comparison-name", bar.name());
        var text = Parts.label("comparison-text", bar.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        Marks.mark(text, "bad", !bar.good());
        var length = Parts.region("comparison-bar");
        Marks.mark(length, "bad", !bar.good());
        var room = new StackPane(length) {
            @Override
            protected void layoutChildren() {
                length.resizeRelocate(0, 0, Math.max(2, getWidth() * (most == 0 ? 0 : bar.length() / most)), getHeight());
            }
        };
        room.getStyleClass().add("comparison-room");
        var row = new VBox(name, room, text);
        row.getStyleClass().add("comparison-row");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(bar.name() + ": " + bar.text());
        return row;
    }

    /** In the order in which they stand below each other. */
    public ObservableList<Bar> getBars() { return bars; }

    /** Puts this in place of the one of the same name, or below all. */
    public void put(Bar bar) {
        var names = bars.stream().map(Bar::name).toList();
        var at = names.indexOf(bar.name());
        if (at < 0) {
            bars.add(bar);
        } else {
            bars.set(at, bar);
        }
    }
}
