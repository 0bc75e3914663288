package interleave.fxml.control;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.LongStream;

/** Chooses where a ruler has its marks, 1, 2 or 5 of a decade apart, and in which unit they are written. */
record TimeRuler(long step, long unit, String symbol) {

    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    /** @param most how many marks there may be in the window, at least 1 */
    static TimeRuler of(TimeWindow window, int most) {
        var least = Math.max(1, (window.to() - window.from()) / Math.max(1, most));
        var decade = 1L;
        while (decade * 10 <= least) {
            decade *= 10;
        }
        var step = least <= decade ? decade : least <= 2 * decade ? 2 * decade : least <= 5 * decade ? 5 * decade : 10 * decade;
        if (step >= SECOND / 10) {
            return new TimeRuler(step, SECOND, "s");
        }
        return step >= MILLI / 10 ? new TimeRuler(step, MILLI, "ms")
                : step >= MICRO / 10 ? new TimeRuler(step, MICRO, "µs") : new TimeRuler(step, 1, "ns");
    }

    LongStream marks(TimeWindow window) {
        var first = Math.ceilDiv(window.from(), step) * step;
        return LongStream.iterate(first, mark -> mark <= window.to(), mark -> mark + step);
    }

    String label(long nanos, Locale locale) {
        var format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(step % unit == 0 ? 0 : 1);
        return format.format((double) nanos / unit) + " " + symbol;
    }
}
