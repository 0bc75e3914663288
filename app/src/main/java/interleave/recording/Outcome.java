package interleave.recording;

import java.util.List;
import java.util.Map;

/**
 * What has come out of a session, from what its actors and the kernel said when its recording was ended: a replay cannot ask them again.
 *
 * @param mode {@code free}, {@code widened} or {@code stepped}
 * @param numbers of the result, by name
 * @param sequences of the result, by name
 * @param decisive the name of the number that the verdict hangs on
 * @param verdict {@code kept} or {@code broken}
 * @param recorded how many of the actors' events were recorded
 * @param overwritten how many were not
 * @param traceCostNanos what recording one operation cost
 * @param beganAt when the actors began, ns of the monotonic clock; 0 if they did not
 * @param endedAt when the last of them ended, or the session or its recording was ended
 */
public record Outcome(
        String mode,
        Map<String, Number> numbers,
        Map<String, List<Long>> sequences,
        String decisive,
        String verdict,
        long recorded,
        long overwritten,
        double traceCostNanos,
        long beganAt,
        long endedAt) {
    public Outcome {
        numbers = numbers == null ? Map.of() : numbers;
        sequences = sequences == null ? Map.of() : sequences;
    }
}
