package interleave.fxml.control;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Writes lengths and points of time in the unit that suits them. */
public final class TimeText {

    static final long MICRO = 1_000;
    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000_000_000;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    private static final int DIGITS = 4;

    private TimeText() {
    }

    /** A length of time, ns, with four digits: 412 ns, 3.204 ms, 1:02.5. */
    public static String length(long nanos, Locale locale) {
        var size = Math.abs(nanos);
        if (size >= MINUTE) {
            return (nanos < 0 ? "−" : "") + clock(size, SECOND / 10, locale);
        }
        var unit = size >= SECOND ? SECOND : size >= MILLI ? MILLI : size >= MICRO ? MICRO : 1;
        var format = NumberFormat.getInstance(locale);
        var whole = Long.toString(size / unit).length();
        format.setMaximumFractionDigits(unit == 1 ? 0 : DIGITS - whole);
        return format.format((double) nanos / unit) + " " + symbol(unit);
    }

    /** A point of time, ns, to the last one: 12.345 678 901 s. */
    public static String point(long nanos, Locale locale) {
        var digits = String.format(Locale.ROOT, "%09d", Math.floorMod(nanos, SECOND));
        return clockOrSeconds(Math.floorDiv(nanos, SECOND), locale) + separator(locale)
                + digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6) + " s";
    }

    private static String clockOrSeconds(long seconds, Locale locale) {
        return seconds < 60 ? NumberFormat.getIntegerInstance(locale).format(seconds) : clock(seconds * SECOND, SECOND, locale);
    }

    /** Hours, minutes and seconds: 1:02:30, 2:30, 2:30.5 as the step between such times demands. */
    static String clock(long nanos, long step, Locale locale) {
        var hours = nanos / HOUR;
        var minutes = nanos % HOUR / MINUTE;
        var seconds = nanos % MINUTE / SECOND;
        var text = hours > 0 ? String.format(locale, "%d:%02d:%02d", hours, minutes, seconds) : String.format(locale, "%d:%02d", minutes, seconds);
        return step % SECOND == 0 ? text : text + separator(locale) + nanos % SECOND / (SECOND / 10);
    }

    static String symbol(long unit) {
        return unit == SECOND ? "s" : unit == MILLI ? "ms" : unit == MICRO ? "µs" : "ns";
    }

    private static char separator(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }
}
