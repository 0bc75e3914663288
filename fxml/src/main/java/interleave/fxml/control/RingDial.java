package interleave.fxml.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Draws a ring of slots, clockwise from the top, and a hand at each of its two pointers. */
final class RingDial extends Region {

    private static final double INNER = 0.56;
    private static final double NUMBERS = 1.13;
    private static final double HAND_FROM = 1.36;
    private static final double HAND_TO = 1.06;
    private static final double RADIUS = 0.68;
    /** Between neighbours, in radians. */
    private static final double GAP = 0.035;

    private final Hand in;
    private final Hand out;
    private final List<Path> wedges = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private List<RingSlot> slots = List.of();

    /** A pointer: its word, and the line from it to its slot. */
    private static final class Hand {
        private final Label word;
        private final Path line = new Path();
        private int slot;

        Hand(String name, String styleClass) {
            word = Parts.label("hand-word", name);
            word.getStyleClass().add(styleClass);
            line.getStyleClass().addAll("hand", styleClass);
        }
    }

    RingDial(String inWord, String outWord) {
        getStyleClass().add("ring-dial");
        in = new Hand(inWord, "hand-in");
        out = new Hand(outWord, "hand-out");
        getChildren().addAll(in.line, out.line, in.word, out.word);
    }

    void show(List<RingSlot> now, int inAt, int outAt) {
        slots = List.copyOf(now);
        in.slot = inAt;
        out.slot = outAt;
        provide();
        for (var i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            values.get(i).setText(slot.value());
            for (var part : List.of(wedges.get(i), values.get(i))) {
                Marks.mark(part, "full", slot.full());
                Marks.accent(part, Math.max(0, slot.accent()));
            }
        }
        requestLayout();
    }

    private void provide() {
        if (wedges.size() == slots.size()) {
            return;
        }
        getChildren().removeAll(wedges);
        getChildren().removeAll(values);
        getChildren().removeAll(numbers);
        wedges.clear();
        values.clear();
        numbers.clear();
        for (var i = 0; i < slots.size(); i++) {
            var wedge = new Path();
            wedge.getStyleClass().add("wedge");
            wedges.add(wedge);
            values.add(Parts.label("wedge-value"));
            numbers.add(Parts.label("wedge-number", Integer.toString(i)));
        }
        getChildren().addAll(0, wedges);
        getChildren().addAll(values);
        getChildren().addAll(numbers);
    }

    @Override
    protected void layoutChildren() {
        var radius = Math.min(getWidth() / 2, getHeight() / 2) * RADIUS;
        for (var i = 0; i < slots.size(); i++) {
            wedge(wedges.get(i), angle(i) - half() + GAP, angle(i) + half() - GAP, radius);
            place(values.get(i), angle(i), radius * (1 + INNER) / 2);
            place(numbers.get(i), angle(i), radius * NUMBERS);
        }
        var together = in.slot == out.slot && !slots.isEmpty();
        point(in, together ? -half() / 2 : 0, radius);
        point(out, together ? half() / 2 : 0, radius);
    }

    private double half() {
        return Math.PI / slots.size();
    }

    /** Of the middle of a slot, from the top. */
    private double angle(int slot) {
        return (2 * slot + 1) * half();
    }

    private double x(double angle, double radius) {
        return getWidth() / 2 + radius * Math.sin(angle);
    }

    private double y(double angle, double radius) {
        return getHeight() / 2 - radius * Math.cos(angle);
    }

    private void wedge(Path wedge, double from, double to, double radius) {
        var inner = radius * INNER;
        wedge.getElements().setAll(
                new MoveTo(x(from, radius), y(from, radius)),
                new ArcTo(radius, radius, 0, x(to, radius), y(to, radius), to - from > Math.PI, true),
                new LineTo(x(to, inner), y(to, inner)),
                new ArcTo(inner, inner, 0, x(from, inner), y(from, inner), to - from > Math.PI, false),
                new ClosePath());
    }

    private void point(Hand hand, double aside, double radius) {
        var angle = angle(hand.slot) + aside;
        hand.line.getElements().setAll(
                new MoveTo(x(angle, radius * HAND_FROM), y(angle, radius * HAND_FROM)), new LineTo(x(angle, radius * HAND_TO), y(angle, radius * HAND_TO)));
        place(hand.word, angle, radius * (HAND_FROM + 0.14));
    }

    private void place(Label label, double angle, double radius) {
        var width = snapSizeX(label.prefWidth(-1));
        var height = snapSizeY(label.prefHeight(-1));
        label.resizeRelocate(x(angle, radius) - width / 2, y(angle, radius) - height / 2, width, height);
    }
}
