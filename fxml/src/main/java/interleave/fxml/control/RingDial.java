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

/**
 * Draws a ring of slots, clockwise from the top, their numbers inside it, and a hand at each of its two pointers, with its word
 * beside the hand's end: so the ring is nearly as high as its place. What stands in the slots is smaller where it would not fit.
 */
final class RingDial extends Region {

    private static final double INNER = 0.56;
    /** Distances from the middle, as shares of the radius. */
    private static final double NUMBERS = 0.45;
    private static final double HAND_FROM = 1.2;
    private static final double HAND_TO = 1.05;
    /** Of half the height. */
    private static final double RADIUS = 0.82;
    /** Of its slot, what a value may take. */
    private static final double FILLED = 0.92;
    /** Smaller, a value could not be read. */
    private static final double SMALLEST_VALUE = 0.6;
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
        var scale = scaleOfValues(radius);
        for (var i = 0; i < slots.size(); i++) {
            wedge(wedges.get(i), angle(i) - half() + GAP, angle(i) + half() - GAP, radius);
            place(values.get(i), angle(i), radius * (1 + INNER) / 2);
            values.get(i).setScaleX(scale);
            values.get(i).setScaleY(scale);
            place(numbers.get(i), angle(i), radius * NUMBERS);
        }
        var together = in.slot == out.slot && !slots.isEmpty();
        point(in, together ? -half() / 2 : 0, radius);
        point(out, together ? half() / 2 : 0, radius);
        part();
    }

    /** The same for all, so that they are compared by what they say. */
    private double scaleOfValues(double radius) {
        var thick = radius * (1 - INNER) * FILLED;
        var long_ = radius * (1 + INNER) * Math.sin(Math.min(half() - GAP, Math.PI / 2)) * FILLED;
        var scale = 1.0;
        for (var i = 0; i < slots.size(); i++) {
            var width = values.get(i).prefWidth(-1);
            var height = values.get(i).prefHeight(-1);
            var sin = Math.abs(Math.sin(angle(i)));
            var cos = Math.abs(Math.cos(angle(i)));
            scale = Math.min(scale, Math.min(thick / (width * sin + height * cos), long_ / (width * cos + height * sin)));
        }
        return Math.max(scale, SMALLEST_VALUE);
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
        var x = x(angle, radius * HAND_FROM);
        var y = y(angle, radius * HAND_FROM);
        hand.line.getElements().setAll(new MoveTo(x, y), new LineTo(x(angle, radius * HAND_TO), y(angle, radius * HAND_TO)));
        var width = snapSizeX(hand.word.prefWidth(-1));
        var height = snapSizeY(hand.word.prefHeight(-1));
        var gap = height / 4;
        hand.word.resizeRelocate(isRight(angle) ? x + gap : x - gap - width, Math.clamp(y - height / 2, 0, Math.max(0, getHeight() - height)), width, height);
    }

    private static boolean isRight(double angle) {
        return Math.sin(angle) >= 0;
    }

    /** Where the words would lie over one another, the outer one gives way. */
    private void part() {
        var first = in.word.getBoundsInParent();
        var second = out.word.getBoundsInParent();
        if (!first.intersects(second)) {
            return;
        }
        var gap = first.getHeight() / 4;
        if (first.getCenterX() >= getWidth() / 2) {
            var outer = first.getMinX() > second.getMinX() ? in.word : out.word;
            outer.setLayoutX(Math.min(first.getMinX() > second.getMinX() ? second.getMaxX() : first.getMaxX(), getWidth()) + gap);
        } else {
            var outer = first.getMaxX() < second.getMaxX() ? in.word : out.word;
            outer.setLayoutX((outer == in.word ? second.getMinX() : first.getMinX()) - gap - outer.getWidth());
        }
    }

    private void place(Label label, double angle, double radius) {
        var width = snapSizeX(label.prefWidth(-1));
        var height = snapSizeY(label.prefHeight(-1));
        label.resizeRelocate(x(angle, radius) - width / 2, y(angle, radius) - height / 2, width, height);
    }
}
