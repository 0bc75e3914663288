package interleave.ipc;

import java.time.Duration;

/** A point of the monotonic clock. A duration too long for a long is as good as for ever. */
record Deadline(long start, long nanos) {
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
        return Math.max(0, nanos - (System.nanoTime() - start));
    }
}
