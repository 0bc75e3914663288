package interleave.fxml.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The bag of a semaphore: its value as a number, and as tokens as long as they can be counted at a glance. */
final class Bag extends Region {

    /** More than that is a heap, and only the number is shown. */
    static final int MOST_TOKENS = 12;
    private static final double RIM_WIDTH = 0.76;
    private static final double RIM_ABOVE = 0.3;
    private static final double NUMBER_AT = 0.43;
    private static final double TOKENS_AT = 0.76;

    private final IntegerProperty value = new SimpleIntegerProperty(this, "value");
    private final BooleanProperty unknown = new SimpleBooleanProperty(this, "unknown");
    private final Region sack = Parts.region("bag-sack");
    private final Region rim = Parts.region("bag-rim");
    private final Label number = Parts.label("bag-number");
    private final List<Region> tokens = new ArrayList<>();

    Bag() {
        getStyleClass().add("bag");
        getChildren().addAll(sack, rim, number);
        for (var i = 0; i < MOST_TOKENS; i++) {
            tokens.add(Parts.region("token"));
        }
        getChildren().addAll(tokens);
        value.subscribe(_ -> show());
        unknown.subscribe(_ -> show());
        show();
    }

    IntegerProperty valueProperty() {
        return value;
    }

    BooleanProperty unknownProperty() {
        return unknown;
    }

    private void show() {
        number.setText(unknown.get() ? "?" : Integer.toString(value.get()));
        Marks.mark(this, "long", number.getText().length() > 3);
        Marks.mark(this, "unknown", unknown.get());
        Marks.mark(this, "empty", shownTokens() == 0 && value.get() == 0);
        for (var i = 0; i < MOST_TOKENS; i++) {
            tokens.get(i).setVisible(i < places());
            Marks.mark(tokens.get(i), "missing", i >= shownTokens());
        }
        requestLayout();
    }

    private int shownTokens() {
        return unknown.get() || value.get() < 0 || value.get() > MOST_TOKENS ? 0 : value.get();
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var height = getHeight();
        sack.resizeRelocate(0, 0, width, height);
        var rimWidth = width * RIM_WIDTH;
        var rimHeight = rim.prefHeight(-1);
        rim.resizeRelocate((width - rimWidth) / 2, -rimHeight * RIM_ABOVE, rimWidth, rimHeight);
        var size = number.prefHeight(-1);
        number.resizeRelocate(0, height * NUMBER_AT - size / 2, width, size);
        layoutTokens(width, height);
    }

    /** An empty bag shows one place without a token, so that nothing is seen to be there rather than not seen. */
    private int places() {
        return value.get() == 0 && !unknown.get() ? 1 : shownTokens();
    }

    private void layoutTokens(double width, double height) {
        var places = places();
        var side = tokens.getFirst().prefWidth(-1);
        var pitch = side * 1.3;
        var perRow = places <= 5 ? 5 : (places + 1) / 2;
        var rows = Math.ceilDiv(places, perRow);
        for (var i = 0; i < places; i++) {
            var row = i / perRow;
            var inRow = Math.min(perRow, places - row * perRow);
            var x = width / 2 + (i % perRow - (inRow - 1) / 2.0) * pitch;
            var y = height * TOKENS_AT + (row - (rows - 1) / 2.0) * pitch;
            tokens.get(i).resizeRelocate(x - side / 2, y - side / 2, side, side);
        }
    }
}
