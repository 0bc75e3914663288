package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.SampleSource;
import interleave.fxml.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.EventType;
import javafx.scene.AccessibleAction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** Flags on a timeline of ten seconds. */
class TimelineFlagsTest {

    private static final long SECOND = 1_000_000_000L;
    private static final double WIDTH = 1200;
    private static final Flag FIRST = new Flag(0, 2 * SECOND, "First", "Look.", Flag.Kind.CHAPTER);
    private static final Flag SECOND_FLAG = new Flag(1, 6 * SECOND, "Second", "", Flag.Kind.QUESTION);

    private final SampleSource source = new SampleSource(List.of(new SampleSource.Sample("taker-1", 0,
            new long[] {0, 10 * SECOND}, new Span[] {Span.RUNNING}, new long[] {SECOND})), List.of());
    private final List<String> done = new ArrayList<>();
    private final List<Long> movedTo = new ArrayList<>();
    private TimelineView view;

    private void show(List<Flag> flags) {
        view = new TimelineView(new Texts(Locale.ENGLISH));
        view.setSource(source);
        view.refresh(false);
        view.setFlags(flags);
        view.setOnSeek(time -> done.add("seek " + time));
        view.setFlagHand(new FlagHand() {
            @Override
            public void go(Flag flag) { done.add("go " + flag.name()); }

            @Override
            public void move(Flag flag, long nanos) { movedTo.add(nanos); }

            @Override
            public void edit(Flag flag) { done.add("edit " + flag.name()); }

            @Override
            public void remove(Flag flag) { done.add("remove " + flag.name()); }
        });
        Fx.laidOut(new StackPane(view), WIDTH, 150);
    }

    @Test
    void takeTheRoomOfTheOverviewRatherThanThatOfTheLanes() {
        var em = 14;
        var low = 5.95 * em;
        assertThat(TimelineLayout.of(em, WIDTH, low, 100, false, 2, 0).hasOverview()).isTrue();
        var flagged = TimelineLayout.of(em, WIDTH, low, 100, true, 2, 0);
        assertThat(flagged.hasOverview()).isFalse();
        assertThat(flagged.overflow(2)).isLessThan(0.25 * em);
        assertThat(TimelineLayout.of(em, WIDTH, 10 * em, 100, true, 2, 0).hasOverview()).isTrue();
    }

    @Test
    void aClickGoesThereAndADoubleClickChangesIt() {
        Fx.run(() -> {
            show(List.of(FIRST, SECOND_FLAG));
            mouse(flag("First"), MouseEvent.MOUSE_PRESSED, 0, 1);
            mouse(flag("First"), MouseEvent.MOUSE_RELEASED, 0, 1);
            mouse(flag("Second"), MouseEvent.MOUSE_PRESSED, 0, 2);
            mouse(flag("Second"), MouseEvent.MOUSE_RELEASED, 0, 2);

            assertThat(done).containsExactly("go First", "edit Second");
            assertThat(movedTo).isEmpty();
        });
    }

    @Test
    void aDragMovesItAndNothingElse() {
        Fx.run(() -> {
            show(List.of(FIRST));
            var flag = flag("First");
            var to = 3 * SECOND / view.nanosPerUnit();
            mouse(flag, MouseEvent.MOUSE_PRESSED, 0, 1);
            mouse(flag, MouseEvent.MOUSE_DRAGGED, to / 2, 1);
            mouse(flag, MouseEvent.MOUSE_DRAGGED, to, 1);
            assertThat(flag.shownAt()).as("seen on its way").isNotEqualTo(FIRST.time());
            mouse(flag, MouseEvent.MOUSE_RELEASED, to, 1);

            assertThat(done).isEmpty();
            assertThat(movedTo).hasSize(1);
            assertThat(movedTo.getFirst()).isBetween(5 * SECOND - SECOND / 20, 5 * SECOND + SECOND / 20);
        });
    }

    @Test
    void aDragEndsWhereTheSessionDoes() {
        Fx.run(() -> {
            show(List.of(FIRST));
            mouse(flag("First"), MouseEvent.MOUSE_PRESSED, 0, 1);
            mouse(flag("First"), MouseEvent.MOUSE_DRAGGED, 3 * WIDTH, 1);
            mouse(flag("First"), MouseEvent.MOUSE_RELEASED, 3 * WIDTH, 1);

            assertThat(movedTo).containsExactly(source.end());
        });
    }

    @Test
    void theKeyboardDoesAllThat() {
        Fx.run(() -> {
            show(List.of(FIRST, SECOND_FLAG));
            key(flag("First"), KeyCode.ENTER, false);
            key(flag("First"), KeyCode.F2, false);
            key(flag("First"), KeyCode.DELETE, false);
            key(flag("First"), KeyCode.RIGHT, true);
            flag("Second").executeAccessibleAction(AccessibleAction.FIRE);

            assertThat(done).containsExactly("go First", "edit First", "remove First", "go Second");
            assertThat(movedTo).hasSize(1);
            assertThat(movedTo.getFirst()).isGreaterThan(FIRST.time());
        });
    }

    @Test
    void aNameGoesWhereThereIsNoRoomForIt() {
        Fx.run(() -> {
            show(List.of(FIRST, new Flag(1, FIRST.time() + SECOND / 10, "A very long name", "", Flag.Kind.PLAIN)));

            assertThat(flag("First").getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
            assertThat(flag("A very long name").getContentDisplay()).isEqualTo(ContentDisplay.LEFT);
            assertThat(flag("First").getAccessibleText()).isEqualTo("Chapter First, at 2 s. Look.");
        });
    }

    @Test
    void lanesMakeRoomForFlags() {
        Fx.run(() -> {
            show(List.of());
            var without = view.prefHeight(WIDTH);
            view.setFlags(List.of(FIRST));
            assertThat(view.prefHeight(WIDTH)).isGreaterThan(without);
        });
    }

    private TimelineFlag flag(String name) {
        return view.lookupAll(".flag").stream().map(TimelineFlag.class::cast).filter(flag -> flag.flag().name().equals(name)).findFirst().orElseThrow();
    }

    /** @param by right of where the flag stands */
    private void mouse(TimelineFlag flag, EventType<MouseEvent> type, double by, int clicks) {
        var x = view.localToScene(xOf(flag.flag().time()), 0).getX() + by;
        flag.fireEvent(new MouseEvent(type, x, 0, x, 0, MouseButton.PRIMARY, clicks,
                false, false, false, false, type != MouseEvent.MOUSE_RELEASED, false, false, false, false, by == 0, null));
    }

    private double xOf(long nanos) {
        return (nanos - view.timeAt(0)) / view.nanosPerUnit();
    }

    private static void key(TimelineFlag flag, KeyCode key, boolean shift) {
        flag.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }
}
