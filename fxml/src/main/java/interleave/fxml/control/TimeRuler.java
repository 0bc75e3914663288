package interleave.fxml.control;

import static interleave.fxml.control.TimeText.HOUR;
import static interleave.fxml.control.TimeText.MICRO;
import static interleave.fxml.control.TimeText.MILLI;
import static interleave.fxml.control.TimeText.MINUTE;
import static interleave.fxml.control.TimeText.SECOND;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Chooses where a ruler has its marks and how they are written: from hours to ns. Where a whole number would be too long to read, the marks
 * count from a base.
 *
 * @param step from mark to mark, ns
 * @param unit in which they are written, ns
 * @param base from which they count, ns; 0 is the beginning
 */
record TimeRuler(long step, long unit, long base) {

    private static final long[] CLOCK_STEPS = {2, 5, 10, 20, 60, 120, 300, 600, 1440};
    private static final long LONGEST_NUMBER = 100_000;
    private static final long THOUSAND = 1_000;

    /** @param most how many marks there may be in the window, at least 1 */
    static TimeRuler of(TimeWindow window, int most) {
        var least = Math.max(1, (window.to() - window.from()) / Math.max(1, most));
        var step = least > 20 * SECOND ? clockStep(least) : decadeStep(least);
        var unit = step >= SECOND / 10 ? SECOND : step >= MILLI / 10 ? MILLI : step >= MICRO / 10 ? MICRO : 1;
        var base = unit < SECOND && window.to() / unit >= LONGEST_NUMBER
                ? Math.floorDiv(window.from(), unit * THOUSAND) * unit * THOUSAND : 0;
        return new TimeRuler(step, unit, base);
    }

    /** 1, 2 or 5 of a decade. */
    private static long decadeStep(long least) {
        var decade = 1L;
        while (decade * 10 <= least) {
            decade *= 10;
        }
        return least <= decade ? decade : least <= 2 * decade ? 2 * decade : least <= 5 * decade ? 5 * decade : 10 * decade;
    }

    /** What a clock counts by. */
    private static long clockStep(long least) {
        for (var half : new long[] {30 * SECOND, MINUTE}) {
            if (least <= half) {
                return half;
            }
        }
        for (var minutes : CLOCK_STEPS) {
            if (least <= minutes * MINUTE) {
                return minutes * MINUTE;
            }
        }
        return Math.ceilDiv(least, 24 * HOUR) * 24 * HOUR;
    }

    LongStream marks(TimeWindow window) {
        var first = Math.ceilDiv(window.from(), step) * step;
        return LongStream.iterate(first, mark -> mark <= window.to(), mark -> mark + step);
    }

    String label(long nanos, Locale locale) {
        if (unit == SECOND && nanos >= 2 * MINUTE) {
            return TimeText.clock(nanos, step, locale);
        }
        var format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(step % unit == 0 ? 0 : 1);
        var number = format.format((double) (nanos - base) / unit) + " " + TimeText.symbol(unit);
        return base == 0 ? number : "+" + number;
    }
}
