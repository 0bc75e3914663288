package interleave.fxml.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * What moves over the stage, and what binds actors to objects. All of it is a function of the time handed to {@link #showAt}:
 * the same time gives the same picture, forward or backward. Nothing is drawn outside the layer, and it takes no clicks.
 */
public final class FlightLayer extends Pane {

    private static final double HEADLESS_LENGTH = 24;
    /** What moves is over its trail, and both are over what binds. */
    private static final double TRAIL_ORDER = -1;
    private static final double TOKEN_ORDER = -2;

    private final List<CurveLine> linkLines = new ArrayList<>();
    private final List<CurveLine> trails = new ArrayList<>();
    private final List<Label> tokens = new ArrayList<>();
    private List<Flight> flights = List.of();
    private List<Link> links = List.of();
    private long shown;

    /** No flights, only what stays. */
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion", false);

    public FlightLayer() {
        getStyleClass().add("flight-layer");
        setMouseTransparent(true);
        setPickOnBounds(false);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        Runnable follow = () -> showAt(shown);
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(follow);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(follow);
            }
        });
    }

    public void setFlights(List<Flight> flights) {
        this.flights = flights;
    }

    public void setLinks(List<Link> links) {
        this.links = links;
    }

    /**
     * Draws the moment: links where their nodes are now, and each flight that is on its way as far as it has come. Where the nodes are laid out
     * anew afterwards, all of it follows them within the frame.
     */
    public void showAt(long nanos) {
        shown = nanos;
        var used = 0;
        for (var link : links) {
            var curve = Curve.between(link.from(), link.to(), this);
            if (curve.isPresent()) {
                var line = pooled(linkLines, used++, 0, () -> new CurveLine("link"));
                Marks.mark(line, LinkKind.class, link.kind());
                line.show(curve.get(), curve.get().start().distance(curve.get().end()) > HEADLESS_LENGTH);
            }
        }
        hideFrom(linkLines, used);
        showFlights(nanos);
    }

    private void showFlights(long nanos) {
        var used = 0;
        for (var flight : flights) {
            var onItsWay = !isReducedMotion() && nanos >= flight.startNanos() && nanos < flight.endNanos();
            var curve = onItsWay ? Curve.between(flight.from(), flight.to(), this) : Optional.<Curve>empty();
            if (curve.isPresent()) {
                var trail = pooled(trails, used, TRAIL_ORDER, () -> new CurveLine("trail"));
                Marks.accent(trail, flight.accent());
                trail.show(curve.get(), true);
                place(pooled(tokens, used, TOKEN_ORDER, () -> Parts.label("flight")), flight, curve.get(), nanos);
                used++;
            }
        }
        hideFrom(trails, used);
        hideFrom(tokens, used);
    }

    private static void place(Label token, Flight flight, Curve curve, long nanos) {
        token.setText(flight.label());
        Marks.accent(token, flight.accent());
        token.autosize();
        var share = (double) (nanos - flight.startNanos()) / (flight.endNanos() - flight.startNanos());
        var at = curve.at(eased(share));
        token.relocate(at.getX() - token.getWidth() / 2, at.getY() - token.getHeight() / 2);
    }

    /** Slow at both ends. */
    private static double eased(double share) {
        return share * share * (3 - 2 * share);
    }

    private <N extends Node> N pooled(List<N> pool, int index, double viewOrder, Supplier<N> make) {
        if (index == pool.size()) {
            var node = make.get();
            node.setManaged(false);
            node.setViewOrder(viewOrder);
            pool.add(node);
            getChildren().add(node);
            node.applyCss();
        }
        pool.get(index).setVisible(true);
        return pool.get(index);
    }

    private static void hideFrom(List<? extends Node> pool, int used) {
        pool.subList(used, pool.size()).forEach(node -> node.setVisible(false));
    }

    public BooleanProperty reducedMotionProperty() { return reducedMotion; }
    public boolean isReducedMotion() { return reducedMotion.get(); }
    public void setReducedMotion(boolean value) { reducedMotion.set(value); }
}
