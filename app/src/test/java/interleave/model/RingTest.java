package interleave.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ring holds, told by its two pointers. */
class RingTest {
    private static final int SLOTS = 4;

    @Test
    void pointersCountOnBeyondTheEndOfTheRing() {
        assertThat(ring(6, 2, 9, 1)).isEqualTo(new Ring(SLOTS, 1, 2, 3));
    }

    @Test
    void isEmptyWhereAConsumerCaughtUpAndFullWhereAProducerDid() {
        assertThat(ring(2, 30, 2, 20).items()).isZero();
        assertThat(ring(2, 20, 2, 30).items()).isEqualTo(SLOTS);
    }

    @Test
    void holdsWhatLiesBetweenThePointers() {
        Ring ring = ring(3, 20, 1, 30);
        assertThat(IntStream.range(0, SLOTS).mapToObj(ring::holds)).containsExactly(true, false, false, true);
    }

    private static Ring ring(long out, long outAt, long in, long inAt) {
        List<ObjectState.Cell> cells = IntStream.range(0, SLOTS + Ring.SLOTS_FROM)
                .mapToObj(i -> i == 0 ? stored(in, inAt) : i == 1 ? stored(out, outAt) : stored(100 + i, 1)).toList();
        return Ring.of(new ObjectState.Memory("buffer", cells, List.of(), false));
    }

    private static ObjectState.Cell stored(long value, long time) {
        return new ObjectState.Cell(new ObjectState.Level(value, time, value, time, false, false), -1);
    }
}
