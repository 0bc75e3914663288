package interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What programs tell for the result. */
class ToldTest {
    private final TestChannel channel = new TestChannel(TraceMode.OFF, 16);
    private final Told told = channel.channel().progress().told();

    @AfterEach
    void close() {
        channel.close();
    }

    @Test
    void namesAreKeptApartAndInOrder() {
        told.tell(0, 3);
        told.tell(3, -1);
        told.tell(0, 4);

        assertThat(told.first(0)).containsExactly(3L, 4L);
        assertThat(told.sum(0)).isEqualTo(7);
        assertThat(told.first(3)).containsExactly(-1L);
        assertThat(told.first(1)).isEmpty();
        assertThat(told.sum(1)).isZero();
    }

    @Test
    void theSumIsOfAllAndTheListOfTheFirst() {
        LongStream.rangeClosed(1, 1000).forEach(value -> told.tell(2, value));

        assertThat(told.sum(2)).isEqualTo(500_500);
        assertThat(told.first(2)).hasSize(Told.KEPT).startsWith(1L, 2L).endsWith((long) Told.KEPT);
        assertThat(told.first(3)).isEmpty();
    }

    @Test
    void aNewRoundBeginsWithNothingTold() {
        told.tell(1, 8);
        channel.channel().progress().begin(1);

        assertThat(told.first(1)).isEmpty();
        assertThat(told.sum(1)).isZero();
    }

    @Test
    void thereAreNoMoreNamesThanFitBesideTheRing() {
        told.tell(Told.NAMES - 1, 1);

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> told.tell(Told.NAMES, 1));
    }
}
