package interleave.demo;

import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the demos of several processes counting in one cell have in common. */
final class Increments {
    static final String COUNTER = "counter";
    static final String INCREMENTER = "incrementer";

    private static final String INCREMENTS = "increments";
    private static final Window WINDOW = new Window("window-us", 0);
    private static final String PIN = "pin";

    private Increments() {}

    static List<Parameter> parameters() {
        return List.of(
                new Parameter.Whole(INCREMENTS, 10_000, 1, 100_000_000),
                WINDOW.parameter(),
                new Parameter.Choice(PIN, "no", List.of("no", "yes")));
    }

    static long howMany(Settings settings) {
        return settings.whole(INCREMENTS);
    }

    static Mode mode(Settings settings) {
        return WINDOW.mode(settings);
    }

    /** All on one processor, if that was asked for: then nobody is interrupted but by the scheduler. */
    static void pin(Ipc ipc, Settings settings) {
        if (settings.word(PIN).equals("yes")) {
            ipc.pinTo(0);
        }
    }

    /** Holds the window between load and store open. */
    static void widen(Settings settings) {
        WINDOW.hold(settings);
    }

    /** What was completed and is not in the cell is lost. */
    static Result result(Facts facts) {
        Map<String, Number> numbers = lost(facts.completed(INCREMENTER, Operation.STORE) + facts.completed(INCREMENTER, Operation.ADD), facts);
        numbers.put("elapsedMs", facts.elapsedNanos() / 1_000_000);
        return result(numbers);
    }

    /**
     * How many of these are not in the cell. Nothing can be gained: an actor that was killed between its store and counting it leaves the cell one ahead, which is no increment
     * lost.
     */
    static Map<String, Number> lost(long expected, Facts facts) {
        long actual = facts.value(COUNTER) - facts.initial(COUNTER);
        long lost = Math.max(0, expected - actual);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("expected", expected);
        numbers.put("actual", actual);
        numbers.put("lost", lost);
        numbers.put("lostPercent", expected == 0 ? 0.0 : Math.round(10_000.0 * lost / expected) / 100.0);
        return numbers;
    }

    /** Of {@link #lost}: none is to be. */
    static Result result(Map<String, Number> numbers) {
        return new Result(numbers, "lost", numbers.get("lost").longValue() == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }
}
