package interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Duration32Test {
    private static final long MOST_EXACT = (1L << 30) - 1;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 1_000_000_000, MOST_EXACT})
    void shouldBeExactUpToASecond(long nanos) {
        assertThat(Duration32.unpack(Duration32.pack(nanos))).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(longs = {MOST_EXACT + 1, MOST_EXACT + 1023, 3_600_000_000_000L, 1L << 40, (1L << 50) + 12_345, (1L << 60) - 1})
    void shouldRoundDownByLessThanAMillionthAfterwards(long nanos) {
        long unpacked = Duration32.unpack(Duration32.pack(nanos));

        assertThat(unpacked).isLessThanOrEqualTo(nanos).isGreaterThan(nanos - nanos / 1_000_000 - 1);
    }

    @Test
    void shouldNeverRoundUpAndNeverMoveWhenPackedAgain() {
        Random random = new Random(32);
        for (int i = 0; i < 100_000; i++) {
            long nanos = random.nextLong() >>> 4 + random.nextInt(60);
            long unpacked = Duration32.unpack(Duration32.pack(nanos));
            assertThat(unpacked).isBetween(nanos - nanos / 1_000_000, nanos);
            assertThat(Duration32.unpack(Duration32.pack(unpacked))).isEqualTo(unpacked);
        }
    }

    @Test
    void shouldTakeWhatEndedBeforeItBeganAsNothing() {
        assertThat(Duration32.unpack(Duration32.pack(-5))).isZero();
    }
}
