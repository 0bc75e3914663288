package interleave.cli;

import interleave.recording.Outcome;
import interleave.recording.Recording;
import java.io.IOException;
import java.time.Duration;

/**
 * From when to when a recording is looked at, ns of the monotonic clock.
 *
 * @param began when its actors did, or when it has its first event
 */
record Showing(long began, long ended) {
    /** Of one that is loaded. */
    static Showing of(Recording recording) throws IOException {
        long first = recording.timeline().began();
        return new Showing(recording.outcome().map(Outcome::beganAt).filter(at -> at > 0).orElse(first), recording.timeline().ended());
    }

    /** So long after the beginning; the end where it is over by then. */
    long after(Duration time) {
        return Math.min(ended, began + time.toNanos());
    }
}
