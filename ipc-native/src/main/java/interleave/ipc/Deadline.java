package interleave.ipc;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A point of the monotonic clock. A duration too long for a long is as good as for ever. */
record Deadline(long start, long nanos) {
    static final Deadline NEVER = new Deadline(0, Long.MAX_VALUE);

    static Deadline in(Duration timeout) {
        long nanos;
        try {
            nanos = Math.max(0, timeout.toNanos());
        } catch (ArithmeticException forEver) {
            nanos = Long.MAX_VALUE;
        }
        return new Deadline(System.nanoTime(), nanos);
    }

    /** In nanoseconds, never below 0. */
    long remaining() {
        return nanos == Long.MAX_VALUE ? nanos : Math.max(0, nanos - (System.nanoTime() - start));
    }

    /** As poll(2) takes it: −1 for ever, rounded up, so that a wait does not end too early and asks again. */
    int remainingMillis() {
        long left = remaining();
        return left == Long.MAX_VALUE ? -1
                : (int) Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(left) + (left % 1_000_000 == 0 ? 0 : 1));
    }
}
