package interleave.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do, by looking again until a deadline. */
final class Eventually {
    static final Duration LIMIT = Duration.ofSeconds(60);

    private Eventually() {}

    static void isTrue(String what, BooleanSupplier condition) {
        isTrue(what, LIMIT, condition);
    }

    static void isTrue(String what, Duration limit, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new AssertionError("not within " + limit + ": " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
