package interleave.fxml.control;

import java.util.Collections;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The stage: producers left, objects in the middle, consumers right; the result stands right where there are no consumers, and
 * below the objects where there are. The actors take the width that their number needs, as whole cards if there is room for them
 * and as chips if not, on both sides alike; the objects get the rest and scroll if they must.
 */
public final class StagePane extends Region {

    private static final double SHARE_ABOVE = 0.22;
    private static final double MOST_FOR_OBJECTS = 0.62;

    private final ObjectProperty<ActorColumn> producers = new SimpleObjectProperty<>(this, "producers");
    private final ObjectProperty<ActorColumn> consumers = new SimpleObjectProperty<>(this, "consumers");
    private final ObjectProperty<Region> objects = new SimpleObjectProperty<>(this, "objects");
    private final ObjectProperty<ResultCard> result = new SimpleObjectProperty<>(this, "result");
    /** Its smallest and preferred widths, from the style sheet, are those of the room between the columns. */
    private final Region between = Parts.region("stage-gap");
    private final ScrollPane scroll = new ScrollPane();
    private final VBox middle = new VBox();

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
        objects.subscribe(_ -> placeResult());
        objects.subscribe(this::watchForCrowd);
        result.subscribe(_ -> placeResult());
        consumers.flatMap(ActorColumn::emptyProperty).subscribe(_ -> placeResult());
    }

    /** Right where there are no consumers, below the objects where there are. */
    private void placeResult() {
        if (getObjects() == null || getResult() == null || getConsumers() == null) {
            return;
        }
        var right = getConsumers().isEmpty();
        getChildren().remove(getResult());
        middle.getChildren().setAll(getObjects());
        getResult().setWide(!right);
        (right ? getChildren() : middle.getChildren()).add(getResult());
    }

    /** Several bags have to do with less room each, and many with little. */
    private void watchForCrowd(Region place) {
        if (place != null) {
            place.getChildrenUnmodifiable().subscribe(() -> {
                var bags = place.getChildrenUnmodifiable().stream().filter(SemaphoreBag.class::isInstance).count();
                Marks.mark(place, "crowded", bags > 1);
                Marks.mark(place, "packed", bags > 2);
            });
        }
    }

    private void replaceChild(ObjectProperty<? extends Node> place) {
        place.subscribe((before, now) -> {
            getChildren().remove(before);
            getChildren().add(now);
        });
    }

    @Override
    protected void layoutChildren() {
        var x = snappedLeftInset();
        var y = snappedTopInset();
        var width = getWidth() - x - snappedRightInset();
        var height = getHeight() - y - snappedBottomInset();
        var least = between.minWidth(-1);
        var below = !getConsumers().isEmpty();
        var resultWidth = below || !getResult().isManaged() ? 0 : getResult().prefWidth(-1);

        var budget = width - 2 * least - leastForObjects(width);
        var room = below ? leftOf(budget) : budget - resultWidth;
        var left = getProducers().arrange(room, height);
        var right = below ? getConsumers().arrange(budget - left, height) : resultWidth;
        if (below && !getProducers().getCards().isEmpty() && !getConsumers().getCards().isEmpty()) {
            var both = Collections.max(List.of(getProducers().density(), getConsumers().density()));
            left = getProducers().arrange(room, height, both);
            right = getConsumers().arrange(budget - left, height, both);
        }
        var sides = (left > 0 ? 1 : 0) + (right > 0 ? 1 : 0);
        var rest = width - left - right;
        var wished = sides == 0 ? 0 : (rest - getObjects().prefWidth(-1)) / sides;
        var gap = Math.clamp(wished, least, Math.max(least, between.prefWidth(-1)));

        var inner = snapSizeX(Math.max(0, rest - sides * gap));
        var above = above(inner, height);
        y += above;
        height -= above;

        getProducers().resizeRelocate(x, y, left, height);
        getConsumers().resizeRelocate(snapPositionX(x + width - right), y, below ? right : 0, height);
        scroll.resizeRelocate(snapPositionX(x + left + (left > 0 ? gap : 0)), y, inner, height);
        if (!below && getResult().isManaged()) {
            getResult().resizeRelocate(snapPositionX(x + width - right), y, right,
                    Math.min(height, snapSizeY(getResult().prefHeight(right))));
        }
    }

    /** What cannot be narrower than it is, a row of bytes for instance, gets its room before the actors, as long as there is some left for these. */
    private double leastForObjects(double width) {
        var usual = scroll.minWidth(-1);
        var widest = getObjects().getChildrenUnmodifiable().stream().mapToDouble(object -> object.minWidth(-1)).max().orElse(0);
        var edges = usual - getObjects().minWidth(-1) + getObjects().getInsets().getLeft() + getObjects().getInsets().getRight();
        return Math.clamp(widest + edges, usual, Math.max(usual, width * MOST_FOR_OBJECTS));
    }

    /** A small play does not hang from the ceiling. By the objects alone, for these stay as they are while actors come and results grow. */
    private double above(double objectsWidth, double height) {
        var spare = height - Math.max(middle.prefHeight(objectsWidth), Math.max(getProducers().prefHeight(-1), getConsumers().prefHeight(-1)));
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
}
