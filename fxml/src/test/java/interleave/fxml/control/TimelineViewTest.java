package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.SampleSource;
import interleave.fxml.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** The timeline as mouse and keyboard see it: one actor, an operation every second, one second between two pixels far apart. */
class TimelineViewTest {

    private static final long SECOND = 1_000_000_000L;
    private static final double WIDTH = 1200;
    private static final double LANE_Y = 40;

    private final SampleSource source = new SampleSource(List.of(new SampleSource.Sample("taker-1", 0,
            new long[] {0, 4 * SECOND, 10 * SECOND}, new Span[] {Span.RUNNING, Span.BLOCKED},
            new long[] {SECOND, 2 * SECOND, 3 * SECOND, 10 * SECOND})), List.of());
    private final List<Long> sought = new ArrayList<>();
    private int wentLive;
    private TimelineView view;

    private void show() {
        view = new TimelineView(new Texts(Locale.ENGLISH));
        view.setSource(source);
        view.refresh(false);
        view.setPlayhead(10 * SECOND);
        view.setOnSeek(sought::add);
        view.setOnLive(() -> wentLive++);
        Fx.laidOut(new StackPane(view), WIDTH, 150);
    }

    @Test
    void aClickGoesThere() {
        Fx.run(() -> {
            show();
            click(xOf(3 * SECOND), false);

            assertThat(sought).hasSize(1);
            assertThat(sought.getFirst()).isBetween(3 * SECOND - SECOND / 50, 3 * SECOND + SECOND / 50);
            assertThat(view.isLive()).isFalse();

            press(KeyCode.END);
            assertThat(wentLive).isEqualTo(1);
            assertThat(view.isLive()).isTrue();
        });
    }

    @Test
    void aDragPansAndIsNoClick() {
        Fx.run(() -> {
            show();
            var before = view.timeAt(600);
            mouse(MouseEvent.MOUSE_PRESSED, 600, false);
            mouse(MouseEvent.MOUSE_DRAGGED, 700, false);
            mouse(MouseEvent.MOUSE_RELEASED, 700, false);

            assertThat(view.timeAt(700)).isCloseTo(before, org.assertj.core.data.Offset.offset(SECOND / 20));
            assertThat(sought).isEmpty();
        });
    }

    @Test
    void thePlayheadIsDragged() {
        Fx.run(() -> {
            show();
            view.setPlayhead(4 * SECOND);
            Fx.laidOut((StackPane) view.getParent(), WIDTH, 151);
            mouse(MouseEvent.MOUSE_PRESSED, xOf(4 * SECOND), false);
            mouse(MouseEvent.MOUSE_DRAGGED, xOf(5 * SECOND), false);
            mouse(MouseEvent.MOUSE_DRAGGED, xOf(6 * SECOND), false);
            mouse(MouseEvent.MOUSE_RELEASED, xOf(6 * SECOND), false);

            assertThat(sought).hasSize(2);
            assertThat(sought.getLast()).isBetween(6 * SECOND - SECOND / 50, 6 * SECOND + SECOND / 50);
            assertThat(view.timeAt(xOf(0))).as("nothing is panned").isBetween(-SECOND / 50, SECOND / 50);
            mouse(MouseEvent.MOUSE_PRESSED, WIDTH, false);
            mouse(MouseEvent.MOUSE_RELEASED, WIDTH, false);
            assertThat(sought.getLast()).as("no further than the end").isEqualTo(source.end());
        });
    }

    @Test
    void theWheelZoomsAboutThePointer() {
        Fx.run(() -> {
            show();
            var before = view.timeAt(700);
            var length = view.nanosPerUnit();
            for (var i = 0; i < 100; i++) {
                view.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 700, LANE_Y, 700, LANE_Y, false, false, false, false, false, false, 0, 40, 0, 40,
                        ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            }
            assertThat(view.nanosPerUnit()).isLessThan(length / 1e5);
            assertThat(view.timeAt(700)).isCloseTo(before, org.assertj.core.data.Offset.offset(1000L));
        });
    }

    @Test
    void anOperationOpensUnderThePointer() {
        Fx.run(() -> {
            show();
            assertThat(card()).isNull();
            mouse(MouseEvent.MOUSE_MOVED, xOf(2 * SECOND) + 3, false);
            assertThat(card()).isEqualTo("taker-1: store 42");
            assertThat(texts(".operation-value")).contains("counter", "42", "1.2 µs");
            mouse(MouseEvent.MOUSE_MOVED, xOf(5 * SECOND), false);
            assertThat(card()).as("no operation there").isNull();
        });
    }

    @Test
    void operationsOpenOneAfterTheOtherByKeyboard() {
        Fx.run(() -> {
            show();
            view.setPlayhead(0);
            control(KeyCode.RIGHT);
            control(KeyCode.RIGHT);
            view.layout();
            assertThat(card()).isEqualTo("taker-1: store 42");
            assertThat(view.attended()).isEqualTo(2 * SECOND);
            assertThat(view.getAccessibleText()).endsWith("taker-1: store 42");

            control(KeyCode.LEFT);
            press(KeyCode.ENTER);
            assertThat(sought).containsExactly(SECOND);
        });
    }

    @Test
    void twoPointsOfTimeAreMeasured() {
        Fx.run(() -> {
            show();
            view.setPlayhead(0);
            control(KeyCode.RIGHT);
            shift(KeyCode.M);
            control(KeyCode.RIGHT);
            control(KeyCode.RIGHT);
            shift(KeyCode.M);
            Fx.laidOut((StackPane) view.getParent(), WIDTH, 151);
            assertThat(texts(".timeline-measure-label")).containsExactly("2 s");

            click(xOf(6 * SECOND), true);
            Fx.laidOut((StackPane) view.getParent(), WIDTH, 150);
            assertThat(texts(".timeline-measure-label").getFirst()).startsWith("5");
            assertThat(sought).as("measuring moves nothing").isEmpty();

            press(KeyCode.ESCAPE);
            Fx.laidOut((StackPane) view.getParent(), WIDTH, 151);
            assertThat(view.lookup(".timeline-measure-label").isVisible()).isFalse();
        });
    }

    @Test
    void whoPansAwayFromWhatHappensNowIsOfferedTheWayBack() {
        Fx.run(() -> {
            show();
            view.refresh(true);
            Fx.laidOut((StackPane) view.getParent(), WIDTH, 151);
            var follow = (Button) view.lookup(".timeline-follow");
            assertThat(follow.isVisible()).isFalse();

            press(KeyCode.PLUS);
            press(KeyCode.LEFT);
            Fx.laidOut((StackPane) view.getParent(), WIDTH, 150);
            assertThat(follow.isVisible()).isTrue();
            follow.fire();
            Fx.laidOut((StackPane) view.getParent(), WIDTH, 151);
            assertThat(follow.isVisible()).isFalse();
            assertThat(wentLive).isEqualTo(1);

            click(xOf(3 * SECOND), false);
            Fx.laidOut((StackPane) view.getParent(), WIDTH, 150);
            assertThat(follow.isVisible()).as("the window says how to leave the past").isFalse();
        });
    }

    @Test
    void whatDoesNotChangeIsNotAskedForAgain() {
        Fx.run(() -> {
            show();
            var asked = source.asked();
            view.layout();
            mouse(MouseEvent.MOUSE_MOVED, 400, false);
            mouse(MouseEvent.MOUSE_MOVED, 500, false);
            assertThat(source.asked()).isEqualTo(asked);
        });
    }

    private double xOf(long nanos) {
        var low = 0.0;
        var high = WIDTH;
        while (high - low > 0.01) {
            var middle = (low + high) / 2;
            if (view.timeAt(middle) < nanos) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String card() {
        var card = view.lookup(".operation-card");
        return card.isVisible() ? ((Label) card.lookup(".operation-title")).getText() : null;
    }

    private List<String> texts(String selector) {
        return view.lookupAll(selector).stream().map(node -> ((Label) node).getText()).toList();
    }

    private void click(double x, boolean shift) {
        mouse(MouseEvent.MOUSE_PRESSED, x, shift);
        mouse(MouseEvent.MOUSE_RELEASED, x, shift);
    }

    private void mouse(EventType<MouseEvent> type, double x, boolean shift) {
        var down = type != MouseEvent.MOUSE_MOVED;
        view.fireEvent(new MouseEvent(type, x, LANE_Y, x, LANE_Y, down ? MouseButton.PRIMARY : MouseButton.NONE, down ? 1 : 0,
                shift, false, false, false, down, false, false, false, false, true, null));
    }

    private void press(KeyCode key) {
        view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void shift(KeyCode key) {
        view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, false, false, false));
    }

    private void control(KeyCode key) {
        view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
    }
}
