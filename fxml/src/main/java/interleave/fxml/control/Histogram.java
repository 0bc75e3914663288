package interleave.fxml.control;

import interleave.fxml.Texts;
import java.text.NumberFormat;
import java.util.Arrays;
import javafx.beans.NamedArg;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How often a number was how large, over many runs: a bar for each stretch of it, how many runs on top, from the smallest to the largest that there was. */
public final class Histogram extends VBox {

    private static final int MOST_BARS = 12;

    private final ObservableList<Double> values = FXCollections.observableArrayList();
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final HBox bars = new HBox();
    private final Label smallest = Parts.label("histogram-edge");
    private final Label middle = Parts.label("histogram-edge");
    private final Label largest = Parts.label("histogram-edge");
    private final NumberFormat numbers;
    private final Texts texts;

    public Histogram(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        numbers = NumberFormat.getNumberInstance(texts.locale());
        getStyleClass().add("histogram");
        bars.getStyleClass().add("histogram-bars");
        VBox.setVgrow(bars, Priority.ALWAYS);
        var heading = Parts.label("histogram-title");
        heading.textProperty().bind(title);
        getChildren().addAll(heading, bars, Parts.row("histogram-edges", smallest, Parts.gap(), middle, Parts.gap(), largest));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        values.addListener((ListChangeListener<Double>) _ -> draw());
        draw();
    }

    private void draw() {
        bars.getChildren().clear();
        if (values.isEmpty()) {
            for (var label : new Label[] {smallest, middle, largest}) {
                label.setText("");
            }
            setAccessibleText(title.get());
            return;
        }
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var counts = counts(sorted);
        var most = Arrays.stream(counts).max().orElse(1);
        for (var count : counts) {
            bars.getChildren().add(bar(count, most));
        }
        var last = sorted[sorted.length - 1];
        smallest.setText(numbers.format(sorted[0]));
        largest.setText(sorted[0] == last ? "" : numbers.format(last));
        middle.setText(texts.format("histogram.median", sorted[sorted.length / 2]));
        setAccessibleText(texts.format("histogram.spoken", title.get(), sorted.length, sorted[0], sorted[sorted.length / 2], last));
    }

    /** How many of the sorted values fall into each of the equal stretches between the first and the last. */
    static int[] counts(double[] sorted) {
        var range = sorted[sorted.length - 1] - sorted[0];
        var counts = new int[range == 0 ? 1 : Math.min(MOST_BARS, Math.max(2, sorted.length))];
        for (var value : sorted) {
            counts[range == 0 ? 0 : (int) Math.min(counts.length - 1, (value - sorted[0]) / range * counts.length)]++;
        }
        return counts;
    }

    private static VBox bar(int count, int most) {
        var number = Parts.label("histogram-count", count == 0 ? "" : Integer.toString(count));
        var shape = new Region() {
            @Override
            protected double computePrefHeight(double width) {
                var room = ((Region) getParent().getParent()).getHeight();
                return Math.max(1, room * 0.78 * count / most);
            }
        };
        shape.getStyleClass().add("histogram-bar");
        shape.setMinHeight(USE_PREF_SIZE);
        var bar = new VBox(number, shape);
        bar.getStyleClass().add("histogram-column");
        HBox.setHgrow(bar, Priority.ALWAYS);
        return bar;
    }

    public ObservableList<Double> getValues() { return values; }

    /** Of which number. */
    public StringProperty titleProperty() { return title; }
    public void setTitle(String value) { title.set(value); }
}
