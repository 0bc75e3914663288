package interleave.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 20s}, {@code 500ms}, {@code 2m}, {@code 1.5s}. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h)");

    private static final double NANOS = 1e6;

    private static final Duration LONGEST = Duration.ofHours(24);

    @Override
    public Duration convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + text + "' is no duration; a duration looks like 20s, 500ms or 2m");
        }
        double amount = Double.parseDouble(matcher.group(1));
        double millis = switch (matcher.group(2)) {
            case "ms" -> amount;
            case "s" -> amount * 1000;
            case "m" -> amount * 60_000;
            default -> amount * 3_600_000;
        };
        if (millis < 1 || millis > LONGEST.toMillis()) {
            throw new TypeConversionException("'" + text + "' is not possible; a duration is from 1ms to " + LONGEST.toHours() + "h");
        }
        return Duration.ofNanos(Math.round(millis * NANOS));
    }
}
