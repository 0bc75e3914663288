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
    static Showing of(Recording recording) throws IOException {
        long[] first = new long[1];
        recording.read((run, _) -> {
            first[0] = run.size() == 0 ? 0 : run.time(0);
            return run.size() == 0;
        });
        return new Showing(recording.outcome().map(Outcome::beganAt).filter(at -> at > 0).orElse(first[0]), recording.ended());
    }

    /** So long after the beginning; the end where it is over by then. */
    long after(Duration time) {
        return Math.min(ended, began + time.toNanos());
    }
}
