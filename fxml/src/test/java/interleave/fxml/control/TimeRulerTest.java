package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRulerTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void choosesItsUnitByTheDistanceOfItsMarks() {
        assertThat(label(0, 12 * SECOND, 3 * SECOND)).isEqualTo("3 s");
        assertThat(label(0, 5_000_000L, 1_000_000L)).isEqualTo("1.0 ms");
        assertThat(label(0, 40_000L, 5_000L)).isEqualTo("5 µs");
        assertThat(label(0, 120, 20)).isEqualTo("20 ns");
        assertThat(label(0, 3 * SECOND, SECOND / 2)).isEqualTo("0.5 s");
        assertThat(label(0, 20 * 60 * SECOND, 300 * SECOND)).isEqualTo("5:00");
        assertThat(label(0, 6 * 3600 * SECOND, 2 * 3600 * SECOND)).isEqualTo("2:00:00");
    }

    @Test
    void countsFromABaseWhereWholeNumbersWouldBeTooLong() {
        var window = new TimeWindow(7 * SECOND + 1_100, 7 * SECOND + 1_400, 0, 600);
        var ruler = TimeRuler.of(window, 6);

        assertThat(ruler.base()).isEqualTo(7 * SECOND + 1_000);
        assertThat(ruler.label(7 * SECOND + 1_200, Locale.ENGLISH)).isEqualTo("+200 ns");
        assertThat(TimeText.point(ruler.base(), Locale.ENGLISH)).isEqualTo("7.000 001 000 s");
    }

    @Test
    void marksStandAtMultiplesOfTheirDistanceWithinTheWindow() {
        var window = new TimeWindow(1_700, 9_100, 0, 600);
        assertThat(TimeRuler.of(window, 8).marks(window)).containsExactly(2000L, 3000L, 4000L, 5000L, 6000L, 7000L, 8000L, 9000L);
    }

    @ParameterizedTest
    @CsvSource({"20", "3000", "700000", "40000000", "9000000000", "400000000000", "30000000000000", "900000000000000"})
    void neverHasMoreMarksThanWanted(long length) {
        var window = new TimeWindow(5, 5 + length, 0, 600);
        assertThat(TimeRuler.of(window, 10).marks(window).count()).isBetween(1L, 11L);
    }

    @Test
    void lengthsAreWrittenWithFourDigits() {
        assertThat(TimeText.length(412, Locale.ENGLISH)).isEqualTo("412 ns");
        assertThat(TimeText.length(3_204_400, Locale.ENGLISH)).isEqualTo("3.204 ms");
        assertThat(TimeText.length(3_204_400, Locale.GERMAN)).isEqualTo("3,204 ms");
        assertThat(TimeText.length(62 * SECOND + SECOND / 2, Locale.ENGLISH)).isEqualTo("1:02.5");
        assertThat(TimeText.length(2 * SECOND, Locale.ENGLISH)).isEqualTo("2 s");
    }

    private static String label(long from, long to, long mark) {
        return TimeRuler.of(new TimeWindow(from, to, 0, 600), 12).label(mark, Locale.ENGLISH);
    }
}
