package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;

/**
 * The actors of one side of the stage: whole cards in one column or two, brief ones where those do not fit, and a grid of
 * chips where these do not either. What fits depends on the room and the number of actors alone, so nothing moves while
 * they run.
 */
public final class ActorColumn extends Region {

    private static final int MOST_COLUMNS_OF_CARDS = 2;
    private static final double SMALLEST_CHIP = 0.62;
    private static final double NARROW_CHIP = 0.8;
    private static final double WIDE_CHIP = 1.65;

    private final ObservableList<ActorCard> cards = FXCollections.observableArrayList();
    private final AddActorCard add;
    /** Never seen: they only know how large a card is under the style sheet and the zoom of the moment; it does not depend on what is in one. */
    private final Map<Density, Region> models = new EnumMap<>(Density.class);
    private Arrangement arrangement = new Arrangement(Density.FULL, 1);
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private double width;

    private record Arrangement(Density density, int columns) {
    }

    public ActorColumn(@NamedArg("texts") Texts texts) {
        getStyleClass().add("actor-column");
        add = new AddActorCard(texts);
        for (var density : Density.values()) {
            var model = Parts.region("actor-card");
            Marks.mark(model, Density.class, density);
            model.setVisible(false);
            models.put(density, model);
        }
        cards.addListener((ListChangeListener<ActorCard>) _ -> fill());
        add.visibleProperty().subscribe(_ -> fill());
        fill();
    }

    private void fill() {
        getChildren().setAll(models.values());
        getChildren().addAll(cards);
        getChildren().add(add);
        empty.set(places() == 0);
        requestLayout();
    }

    public ObservableList<ActorCard> getCards() {
        return cards;
    }

    /** The place for one more; make it invisible where the role cannot grow. */
    public AddActorCard addCard() {
        return add;
    }

    /** Nobody is there and nobody can be added. */
    ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return empty.get();
    }

    private int places() {
        return cards.size() + (add.isVisible() ? 1 : 0);
    }

    double cardWidth(Density density) {
        return models.get(density).prefWidth(-1);
    }

    private double cardHeight(Density density) {
        return models.get(density).prefHeight(-1);
    }

    private double gap(Density density) {
        return snapSpaceY(cardHeight(Density.COMPACT) * (density == Density.FULL ? 0.4 : density == Density.BRIEF ? 0.2 : 0.16));
    }

    private double width(Arrangement arranged) {
        return arranged.columns * (cardWidth(arranged.density) + gap(arranged.density)) - gap(arranged.density);
    }

    private double height(Arrangement arranged) {
        var between = gap(arranged.density);
        var rows = Math.ceilDiv(cards.size(), arranged.columns);
        var addBelow = add.isVisible() && rows * arranged.columns == cards.size();
        return rows * (cardHeight(arranged.density) + between) - between + (addBelow ? addHeight(arranged.density) + between : 0);
    }

    /** The place for one more is lower than a card. */
    private double addHeight(Density density) {
        return density == Density.COMPACT ? cardHeight(density) : add.prefHeight(-1);
    }

    /**
     * Chooses how to arrange the cards in this room.
     *
     * @return the width that takes; 0 where there is nobody and nobody can be added
     */
    double arrange(double widest, double height) {
        return arrange(widest, height, Density.FULL);
    }

    /** How much of each actor is drawn. */
    Density density() {
        return arrangement.density;
    }

    /**
     * The same, but no more of an actor than this.
     *
     * @param most how much of each actor is drawn at most
     */
    double arrange(double widest, double height, Density most) {
        if (isEmpty()) {
            width = 0;
            return 0;
        }
        arrangement = choose(widest, height, most);
        cards.forEach(card -> card.setDensity(arrangement.density));
        Marks.mark(add, Density.class, arrangement.density);
        requestLayout();
        width = arrangement.density == Density.COMPACT ? widthOfChips(widest) : width(arrangement);
        return width;
    }

    /** A single column of chips may be wider than usual, and many columns as narrow as their icon and number. */
    private double widthOfChips(double widest) {
        var wished = arrangement.columns == 1 ? cardWidth(Density.COMPACT) * WIDE_CHIP : width(arrangement);
        var least = arrangement.columns * (leastChip() + gap(Density.COMPACT)) - gap(Density.COMPACT);
        return Math.clamp(widest, least, Math.max(least, wished));
    }

    /** How much narrower a single column of chips can be than it is, and still show all of each. */
    double spareWidth() {
        return isEmpty() || arrangement.density != Density.COMPACT || arrangement.columns > 1 ? 0 : Math.max(0, width - cardWidth(Density.COMPACT));
    }

    private double leastChip() {
        return models.get(Density.COMPACT).minWidth(-1);
    }

    private Arrangement choose(double widest, double height, Density most) {
        // Less of each before a second column: what binds an actor of the outer one would end at its neighbour.
        for (var columns = 1; columns <= MOST_COLUMNS_OF_CARDS; columns++) {
            for (var density : EnumSet.complementOf(EnumSet.of(Density.COMPACT))) {
                var cardsOnly = new Arrangement(density, columns);
                if (density.compareTo(most) >= 0 && height(cardsOnly) <= height && width(cardsOnly) <= widest) {
                    return cardsOnly;
                }
            }
        }
        var between = gap(Density.COMPACT);
        var columns = Math.ceilDiv(places(), fitting(cardHeight(Density.COMPACT) + between, height + between));
        var lowChips = Math.ceilDiv(places(), fitting(cardHeight(Density.COMPACT) * SMALLEST_CHIP + between, height + between));
        var wideChips = fitting(cardWidth(Density.COMPACT) + between, widest + between);
        var narrowChips = fitting(leastChip() + between, widest + between);
        return new Arrangement(Density.COMPACT, columns <= wideChips ? columns
                : lowChips <= wideChips ? lowChips : Math.min(narrowChips, columns));
    }

    private static int fitting(double pitch, double length) {
        return Math.max(1, (int) (length / pitch));
    }

    @Override
    protected double computePrefWidth(double height) {
        return width;
    }

    @Override
    protected double computePrefHeight(double width) {
        return isEmpty() ? 0 : height(arrangement);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        var density = arrangement.density;
        var columns = arrangement.columns;
        var between = gap(density);
        var rows = Math.max(1, Math.ceilDiv(places(), columns));
        var wide = (getWidth() + between) / columns - between;
        var high = density == Density.COMPACT
                ? Math.min(cardHeight(density), (getHeight() + between) / rows - between) : cardHeight(density);
        for (var i = 0; i < places(); i++) {
            var x = snapPositionX(i % columns * (wide + between));
            var y = snapPositionY(i / columns * (high + between));
            if (i < cards.size()) {
                cards.get(i).setNarrow(wide < cardWidth(density) * NARROW_CHIP);
                cards.get(i).resizeRelocate(x, y, snapSizeX(wide), high);
            } else {
                add.resizeRelocate(x, y, snapSizeX(wide), density == Density.COMPACT ? high : addHeight(density));
            }
        }
    }
}
