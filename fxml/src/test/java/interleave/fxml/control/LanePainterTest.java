package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;

class LanePainterTest {

    private static final int SPANS = 1_000_000;
    private static final int WIDTH = 1000;

    /** A span of 6 ns every 10 ns. */
    private static Lane lane(int spans) {
        var starts = LongStream.range(0, spans).map(i -> i * 10).toArray();
        var ends = LongStream.range(0, spans).map(i -> i * 10 + 6).toArray();
        var kinds = new Span[spans];
        Arrays.fill(kinds, Span.RUNNING);
        return new Lane("a", 0, starts, ends, kinds, starts);
    }

    private static int drawn(Lane lane, long from, long to) {
        return Fx.call(() -> new LanePainter(new Canvas(WIDTH, 20).getGraphicsContext2D(), new TimelinePalette(() -> { }))
                .paint(lane, new TimeWindow(from, to, 0, WIDTH), 0, 20));
    }

    @Test
    void onlySpansThatTouchTheWindowAreDrawn() {
        assertThat(drawn(lane(1000), 100, 200)).isEqualTo(10);
        assertThat(drawn(lane(1000), 105, 200)).as("one reaches in from the left").isEqualTo(10);
        assertThat(drawn(lane(1000), 106, 200)).as("one has ended just before").isEqualTo(9);
        assertThat(drawn(lane(1000), 20_000, 30_000)).isZero();
    }

    @Test
    void aMillionSpansCostNoMoreThanThePixelsOfTheWindow() {
        assertThat(drawn(lane(SPANS), 0, SPANS * 10L)).isBetween(WIDTH / 2, WIDTH + 1);
    }

    @Test
    void theRulerChoosesItsUnitByTheDistanceOfItsMarks() {
        assertThat(label(0, 12_000_000_000L, 3_000_000_000L)).isEqualTo("3 s");
        assertThat(label(0, 5_000_000L, 1_000_000L)).isEqualTo("1.0 ms");
        assertThat(label(0, 40_000L, 5_000L)).isEqualTo("5 µs");
        assertThat(label(0, 120, 20)).isEqualTo("20 ns");
        assertThat(label(0, 3_000_000_000L, 500_000_000L)).isEqualTo("0.5 s");
    }

    @Test
    void marksStandAtMultiplesOfTheirDistanceWithinTheWindow() {
        var window = new TimeWindow(1_700, 9_100, 0, 600);
        assertThat(TimeRuler.of(window, 8).marks(window)).containsExactly(2000L, 3000L, 4000L, 5000L, 6000L, 7000L, 8000L, 9000L);
    }

    private static String label(long from, long to, long mark) {
        return TimeRuler.of(new TimeWindow(from, to, 0, 600), 12).label(mark, Locale.ENGLISH);
    }
}
