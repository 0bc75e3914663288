package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlightLayerTest {

    private final Rectangle from = new Rectangle(10, 100, 100, 60);
    private final Rectangle to = new Rectangle(400, 200, 100, 60);
    private FlightLayer layer;

    @BeforeEach
    void lay() {
        Fx.run(() -> {
            layer = new FlightLayer();
            layer.setFlights(List.of(new Flight(1, "42", from, to, 1000, 2000, 0)));
            Fx.laidOut(new StackPane(new Pane(from, to), layer), 600, 400);
        });
    }

    private Node token() {
        return layer.lookup(".flight");
    }

    private double xAt(long nanos) {
        layer.showAt(nanos);
        return token().getBoundsInParent().getCenterX();
    }

    @Test
    void whereAFlightIsDependsOnTheTimeAlone() {
        Fx.run(() -> {
            var early = xAt(1200);
            var late = xAt(1800);
            assertThat(late).isGreaterThan(early);
            assertThat(xAt(1200)).as("backward").isEqualTo(early);
        });
    }

    @Test
    void itBeginsAtTheEdgeOfOneNodeAndEndsAtTheOther() {
        Fx.run(() -> {
            assertThat(xAt(1000)).isEqualTo(110);
            assertThat(xAt(1999)).isBetween(398.0, 400.5);
            layer.showAt(2000);
            assertThat(token().isVisible()).isFalse();
        });
    }

    @Test
    void aDeadlockIsDrawnInItsOwnWay() {
        Fx.run(() -> {
            layer.setLinks(List.of(new Link(from, to, LinkKind.BLOCKED), new Link(to, from, LinkKind.DEADLOCK)));
            layer.showAt(0);
            layer.applyCss();
            var blocked = (CubicCurve) layer.lookup(".link:blocked").lookup(".curve-line");
            var deadlock = (CubicCurve) layer.lookup(".link:deadlock").lookup(".curve-line");
            assertThat(deadlock.getStrokeDashArray()).hasSizeGreaterThan(blocked.getStrokeDashArray().size());
            assertThat(deadlock.getStrokeWidth()).isGreaterThan(blocked.getStrokeWidth());
            assertThat(deadlock.getStroke()).isNotEqualTo(blocked.getStroke());
        });
    }

    @Test
    void withReducedMotionNothingFliesButWhatBindsIsShown() {
        Fx.run(() -> {
            layer.setReducedMotion(true);
            layer.setLinks(List.of(new Link(from, to, LinkKind.BLOCKED)));
            layer.showAt(1500);
            assertThat(token()).isNull();
            assertThat(layer.lookup(".link").isVisible()).isTrue();
        });
    }

    @Test
    void whatIsScrolledAwayIsMetAtTheEdgeBehindWhichItLies() {
        Fx.run(() -> {
            var below = new Rectangle(0, 500, 100, 60);
            var scroll = new ScrollPane(new Pane(below));
            scroll.setPrefSize(150, 200);
            scroll.relocate(300, 0);
            layer.setFlights(List.of());
            layer.setLinks(List.of(new Link(from, below, LinkKind.BLOCKED)));
            Fx.laidOut(new StackPane(new Pane(from, scroll), layer), 600, 400);
            layer.showAt(0);
            assertThat(((CubicCurve) layer.lookup(".link .curve-line")).getEndY()).isEqualTo(200);
        });
    }
}
