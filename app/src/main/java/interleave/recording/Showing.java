package interleave.recording;

import java.io.IOException;
import java.time.Duration;

/**
 * From when to when a recording is looked at, ns of the monotonic clock.
 *
 * @param began when its actors did
 */
public record Showing(long began, long ended) {
    /** Reads no more than its first events. */
    public static Showing of(Recording recording) throws IOException {
        long told = recording.outcome().map(Outcome::beganAt).orElse(0L);
        return new Showing(told > 0 ? told : Beginning.of(recording), recording.ended());
    }

    /** So long after the beginning; the end where it is over by then. */
    public long after(Duration time) {
        return Math.min(ended, began + time.toNanos());
    }
}
