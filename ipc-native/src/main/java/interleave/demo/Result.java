package interleave.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came out of a run.
 *
 * @param numbers by name, in camelCase as in {@code run --json}: {@code expected}, {@code actual}, {@code lost}
 * @param sequences numbers in an order that matters, by name: what was received
 * @param decisive the name of the number that the verdict hangs on: {@code lost}
 * @param verdict whether the demo's promise was kept
 */
public record Result(Map<String, Number> numbers, Map<String, List<Long>> sequences, String decisive, Verdict verdict) {
    /** What became of the promise that the demo makes or shows to be broken. */
    public enum Verdict {
        KEPT("kept"),
        BROKEN("broken");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public Result {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        sequences = Collections.unmodifiableMap(new LinkedHashMap<>(sequences));
    }

    /** Of numbers alone. */
    public Result(Map<String, Number> numbers, String decisive, Verdict verdict) {
        this(numbers, Map.of(), decisive, verdict);
    }

    /** One of its numbers, what is behind the point cut off. @throws NullPointerException where there is none of that name */
    public long number(String name) {
        return numbers.get(name).longValue();
    }
}
