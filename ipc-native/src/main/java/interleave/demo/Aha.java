package interleave.demo;

import java.util.Map;
import java.util.function.Predicate;

/**
 * The sure way from opening a demo to what it is there to show: the start, after at most one setting was changed. More would be too many clicks in front of a class.
 *
 * @param settings what is set to something else than usual
 * @param shown whether a result shows it; asked while the demo runs
 */
public record Aha(Map<String, String> settings, Predicate<Result> shown) {
    private static final int MOST_CHANGES = 1;

    public Aha {
        settings = Map.copyOf(settings);
        if (settings.size() > MOST_CHANGES) {
            throw new IllegalArgumentException("so many settings are too many clicks: " + settings);
        }
    }

    /** With the usual settings. */
    public static Aha atOnce(Predicate<Result> shown) {
        return new Aha(Map.of(), shown);
    }
}
