package interleave.session;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other processes do, by looking again until a deadline. */
final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int LOOKS = 30_000;

    private Eventually() {}

    /** @param seen what to tell of where it does not come true */
    static void isTrue(String what, BooleanSupplier condition, Supplier<?> seen) {
        isTrue(LIMIT, what, condition, seen);
    }

    /** @param limit the longer it is, the more seldom it looks */
    static void isTrue(Duration limit, String what, BooleanSupplier condition, Supplier<?> seen) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new AssertionError("not within " + limit + ": " + what + "; last seen: " + seen.get());
            }
            LockSupport.parkNanos(limit.toNanos() / LOOKS);
        }
    }
}
