package interleave.fxml.control;

import java.util.Collections;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The stage: producers left, objects in the middle, consumers right; the result stands right where there are no consumers, and
 * below the objects where there are, or below the consumers where the objects need all the height, or below all where that is low. The actors take the width that their number needs, as whole
 * cards if there is room for them and as chips if not, on both sides alike; the objects get the rest and scroll if they must.
 */
public final class StagePane extends Region {

    private static final double SHARE_ABOVE = 0.22;
    private static final double MOST_FOR_OBJECTS = 0.62;
    /** Of the height, where the result takes much. */
    private static final double LEAST_FOR_OBJECTS = 0.5;
    private static final double MOST_BELOW_ACTORS = 0.66;

    /** Of a result that grows, as a share of the least gap. */
    private static final double LINE = 1.4;

    /** How much is taken from the objects so that all of them are seen: from the bags first, then from each. */
    private enum Packing {
        LOOSE,
        PACKED,
        SQUEEZED
    }

    private enum Place {
        RIGHT,
        BELOW_OBJECTS,
        BELOW_ACTORS,
        BELOW_ALL
    }

    private final ObjectProperty<ActorColumn> producers = new SimpleObjectProperty<>(this, "producers");
    private final ObjectProperty<ActorColumn> consumers = new SimpleObjectProperty<>(this, "consumers");
    private final ObjectProperty<Region> objects = new SimpleObjectProperty<>(this, "objects");
    private final ObjectProperty<ResultCard> result = new SimpleObjectProperty<>(this, "result");
    private final BooleanProperty resultShown = new SimpleBooleanProperty(this, "resultShown", true);
    /** Its smallest and preferred widths, from the style sheet, are those of the room between the columns. */
    private final Region between = Parts.region("stage-gap");
    private final ScrollPane scroll = new ScrollPane();
    private final VBox middle = new VBox();
    private Place place = Place.BELOW_OBJECTS;
    private Room measured;

    /** What decides where all of it stands and how large it is: not what is in it, so that nothing jumps while that changes. */
    private record Room(double width, double height, double letters, List<Node> objects, int results) {
    }

    public StagePane() {
        getStyleClass().add("stage");
        between.setVisible(false);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("objects-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(between, scroll);
        scroll.setContent(middle);
        // What changes all the time is drawn twice where a picture of it is kept, and JavaFX keeps one.
        scroll.skinProperty().subscribe(_ -> scroll.lookupAll(".viewport").forEach(viewport -> viewport.setCache(false)));
        middle.getStyleClass().add("middle");
        replaceChild(producers);
        replaceChild(consumers);
        replaceChild(result);
        resultShown.addListener((_, _, shown) -> Parts.show(getResult(), shown));
        objects.subscribe(shown -> middle.getChildren().setAll(shown == null ? List.of() : List.of(shown)));
        objects.subscribe(this::watchForCrowd);
        consumers.flatMap(ActorColumn::emptyProperty).subscribe(_ -> requestLayout());
    }

    /** Several bags have to do with less room each; so has one among several objects. */
    private void watchForCrowd(Region place) {
        if (place != null) {
            place.getChildrenUnmodifiable().subscribe(() -> {
                var bags = bags(place);
                Marks.mark(place, "crowded", bags > 1 || bags == 1 && place.getChildrenUnmodifiable().size() > 2);
            });
        }
    }

    private static long bags(Parent place) {
        return place.getChildrenUnmodifiable().stream().mapToLong(node -> node instanceof SemaphoreBag ? 1 : node instanceof Pane group ? bags(group) : 0).sum();
    }

    private void replaceChild(ObjectProperty<? extends Node> place) {
        place.subscribe((before, now) -> {
            getChildren().remove(before);
            if (now != null) {
                getChildren().add(now);
            }
        });
    }

    @Override
    protected void layoutChildren() {
        var x = snappedLeftInset();
        var y = snappedTopInset();
        var width = getWidth() - x - snappedRightInset();
        var height = getHeight() - y - snappedBottomInset();
        pack(width, height);
        var widths = widths(width, height, 0);
        place = placeOfResult(widths, height);
        if (place == Place.BELOW_ACTORS) {
            widths = widths(width, height, resultBelowActors(widths));
        }
        getResult().setWide(place == Place.BELOW_OBJECTS || place == Place.BELOW_ALL);
        if (place == Place.BELOW_ALL) {
            height -= resultHeight(width) + middle.getSpacing();
            widths = widths(width, height, 0);
        }

        var below = place == Place.BELOW_OBJECTS ? resultHeight(widths.inner) + middle.getSpacing() : 0;
        var above = above(widths.inner, height, below);
        y += above;
        height -= above;
        var middleX = snapPositionX(x + widths.left + (widths.left > 0 ? widths.gap : 0));
        var rightX = snapPositionX(x + width - widths.right);
        var objectsHeight = Math.min(height, Math.max(height - below, height * LEAST_FOR_OBJECTS));
        if (place == Place.BELOW_OBJECTS) {
            objectsHeight = Math.min(objectsHeight, snapSizeY(middle.prefHeight(widths.inner)));
        }
        getProducers().resizeRelocate(x, y, widths.left, height);
        getConsumers().resizeRelocate(rightX, y, getConsumers().isEmpty() ? 0 : widths.right, height);
        var objectsWidth = Math.min(widths.inner, widestObject());
        scroll.resizeRelocate(snapPositionX(middleX + (widths.inner - objectsWidth) / 2), y, objectsWidth, objectsHeight);
        var resultY = switch (place) {
            case RIGHT -> y;
            case BELOW_OBJECTS -> y + objectsHeight + middle.getSpacing();
            case BELOW_ACTORS -> y + height - resultHeight(widths.right);
            case BELOW_ALL -> y + height + middle.getSpacing();
        };
        var resultWidth = switch (place) {
            case RIGHT, BELOW_ACTORS -> widths.right;
            case BELOW_OBJECTS -> widths.inner;
            case BELOW_ALL -> width;
        };
        var resultX = switch (place) {
            case RIGHT, BELOW_ACTORS -> rightX;
            case BELOW_OBJECTS -> middleX;
            case BELOW_ALL -> x;
        };
        getResult().resizeRelocate(resultX, snapPositionY(resultY), resultWidth,
                Math.max(0, Math.min(resultHeight(resultWidth), getHeight() - snappedBottomInset() - resultY)));
    }

    /** What does not fit below one another is drawn with less around it. */
    private void pack(double width, double height) {
        var now = new Room(width, height, between.minWidth(-1), List.copyOf(getObjects().getChildrenUnmodifiable()), getResult().getRows().size());
        if (!now.equals(measured)) {
            measured = now;
            place = Place.BELOW_OBJECTS;
            pack(Packing.LOOSE);
            if (!fits(width, height)) {
                pack(Packing.PACKED);
            }
            if (!fits(width, height)) {
                pack(Packing.SQUEEZED);
            }
        }
    }

    private boolean fits(double width, double height) {
        return middle.prefHeight(widths(width, height, 0).inner) <= height;
    }

    private void pack(Packing packing) {
        Marks.mark(getObjects(), "packed", packing != Packing.LOOSE);
        Marks.mark(getObjects(), "squeezed", packing == Packing.SQUEEZED);
        getObjects().applyCss();
    }

    /** With room for the scroll bar, which so stands beside the objects and not far from them. */
    private double widestObject() {
        var widest = getObjects().getChildrenUnmodifiable().stream().mapToDouble(object -> object.maxWidth(-1)).max().orElse(0);
        return snapSizeX(widest + getObjects().getInsets().getLeft() + getObjects().getInsets().getRight() + between.minWidth(-1));
    }

    /** Of the left and the right column, of the gap beside them, and of what is left for the objects. */
    private record Widths(double left, double right, double gap, double inner) {
    }

    /** @param taken of the height on the right, by something else than consumers */
    private Widths widths(double width, double height, double taken) {
        var least = between.minWidth(-1);
        var consumers = !getConsumers().isEmpty();
        var resultWidth = consumers || !getResult().isManaged() ? 0 : getResult().prefWidth(-1);

        var budget = width - 2 * least - leastForObjects(width);
        var room = consumers ? leftOf(budget) : budget - resultWidth;
        var left = getProducers().arrange(room, height);
        var right = consumers ? getConsumers().arrange(budget - left, height - taken) : resultWidth;
        if (consumers && !getProducers().getCards().isEmpty() && !getConsumers().getCards().isEmpty()) {
            var both = Collections.max(List.of(getProducers().density(), getConsumers().density()));
            left = getProducers().arrange(room, height, both);
            right = getConsumers().arrange(budget - left, height - taken, both);
        }
        var sides = (left > 0 ? 1 : 0) + (right > 0 ? 1 : 0);
        var rest = width - left - right;
        var wished = sides == 0 ? 0 : (rest - getObjects().prefWidth(-1)) / sides;
        var gap = Math.clamp(wished, least, Math.max(least, between.prefWidth(-1)));
        var missing = between.prefWidth(-1) - gap;
        var lessLeft = Math.min(missing, getProducers().spareWidth());
        var lessRight = Math.min(missing, getConsumers().spareWidth());
        var wider = sides == 0 ? 0 : (lessLeft + lessRight) / sides;
        return new Widths(left - lessLeft, right - lessRight, gap + wider, snapSizeX(Math.max(0, rest - sides * gap)));
    }

    /** Below the objects it would take their room where they are many; below actors it would take that of these. Once there, it stays there while it grows. */
    private Place placeOfResult(Widths widths, double height) {
        if (getConsumers().isEmpty()) {
            return Place.RIGHT;
        }
        if (place == Place.BELOW_ACTORS || place == Place.BELOW_ALL) {
            return place;
        }
        var belowObjects = getResult().heightIf(true, widths.inner) + middle.getSpacing();
        if (belowObjects + middle.prefHeight(widths.inner) <= height) {
            return Place.BELOW_OBJECTS;
        }
        if (resultBelowActors(widths) <= height * MOST_BELOW_ACTORS) {
            return Place.BELOW_ACTORS;
        }
        return belowObjects <= height * (1 - LEAST_FOR_OBJECTS) ? Place.BELOW_OBJECTS : Place.BELOW_ALL;
    }

    private double resultBelowActors(Widths widths) {
        return getResult().heightIf(false, widths.right) + middle.getSpacing();
    }

    private double resultHeight(double width) {
        return getResult().isManaged() ? snapSizeY(getResult().prefHeight(width)) : 0;
    }

    /** What cannot be narrower than it is, a row of bytes for instance, gets its room before the actors, as long as there is some left for these. */
    private double leastForObjects(double width) {
        var usual = scroll.minWidth(-1);
        var widest = getObjects().getChildrenUnmodifiable().stream().mapToDouble(object -> object.minWidth(-1)).max().orElse(0);
        var edges = usual - getObjects().minWidth(-1) + getObjects().getInsets().getLeft() + getObjects().getInsets().getRight();
        return Math.clamp(widest + edges, usual, Math.max(usual, width * MOST_FOR_OBJECTS));
    }

    /** A small play does not hang from the ceiling. By the objects alone, for these stay as they are while actors come and results grow. */
    private double above(double objectsWidth, double height, double lower) {
        var growing = lower > 0 ? between.minWidth(-1) * LINE : 0;
        var spare = height - Math.max(middle.prefHeight(objectsWidth) + lower + growing, Math.max(getProducers().prefHeight(-1), getConsumers().prefHeight(-1)));
        return snapPositionY(Math.clamp((height - getObjects().prefHeight(objectsWidth)) * SHARE_ABOVE, 0, Math.max(0, spare)));
    }

    /** How much of the width for actors is the producers': by their number, but room for a whole card on either side where there is. */
    private double leftOf(double budget) {
        double here = getProducers().getCards().size();
        double there = getConsumers().getCards().size();
        var share = here + there == 0 ? 0.5 : Math.clamp(here / (here + there), 0.35, 0.65);
        var card = Math.min(getProducers().cardWidth(Density.FULL), budget / 2);
        return Math.clamp(budget * share, card, budget - card);
    }

    public ObjectProperty<ActorColumn> producersProperty() { return producers; }
    public ActorColumn getProducers() { return producers.get(); }
    public void setProducers(ActorColumn value) { producers.set(value); }

    public ObjectProperty<ActorColumn> consumersProperty() { return consumers; }
    public ActorColumn getConsumers() { return consumers.get(); }
    public void setConsumers(ActorColumn value) { consumers.set(value); }

    public ObjectProperty<Region> objectsProperty() { return objects; }
    public Region getObjects() { return objects.get(); }
    public void setObjects(Region value) { objects.set(value); }

    public ObjectProperty<ResultCard> resultProperty() { return result; }
    public ResultCard getResult() { return result.get(); }
    public void setResult(ResultCard value) { result.set(value); }

    /** Whether there is room for the result. */
    public BooleanProperty resultShownProperty() { return resultShown; }
    public boolean isResultShown() { return resultShown.get(); }
    public void setResultShown(boolean value) { resultShown.set(value); }
}
