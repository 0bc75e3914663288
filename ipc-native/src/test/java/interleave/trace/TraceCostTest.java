package interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceCostTest {
    private static final long A_MILLISECOND = 1_000_000_000;

    @Test
    void shouldBeMeasured() {
        assertThat(TraceCost.measurePicos(TraceMode.EVERY)).isBetween(1L, A_MILLISECOND);
        assertThat(TraceCost.measurePicos(TraceMode.LATEST)).isBetween(1L, A_MILLISECOND);
    }

    @Test
    void shouldBeNothingWhereNothingIsRecorded() {
        assertThat(TraceCost.measurePicos(TraceMode.OFF)).isZero();
    }
}
