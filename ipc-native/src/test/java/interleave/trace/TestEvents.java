package interleave.trace;

import java.nio.ByteBuffer;
import java.util.concurrent.ThreadLocalRandom;

/** A run of events that can be told to be right from each of them alone: the n-th operation has the value n, and every third one moves a message of n. */
final class TestEvents {
    private TestEvents() {}

    static void write(TraceWriter writer, long n) {
        if (movesMessage(n)) {
            byte[] message = message(n);
            writer.moved(Operation.SEND, 3, 0, System.nanoTime(), message.length, (int) (n & 0x7FFF), MessageDigest.of(message));
        } else {
            writer.ended(Operation.STORE, 2, Outcome.DONE, 0, System.nanoTime(), n);
        }
    }

    static boolean movesMessage(long n) {
        return n % 3 == 0;
    }

    /** Checks all that an event says of itself but its number. */
    static void verify(TraceEvent event, long n) {
        if (movesMessage(n)) {
            MessageDigest digest = MessageDigest.of(message(n));
            verify("operation", Operation.SEND.code(), event.operationCode(), n);
            verify("identity", digest.identity(), event.identity(), n);
            verify("first bytes", digest.first(), event.first(), n);
            verify("second bytes", digest.second(), event.second(), n);
            verify("priority", n & 0x7FFF, event.priority(), n);
            verify("length", 24, event.value(), n);
        } else {
            verify("operation", Operation.STORE.code(), event.operationCode(), n);
            verify("identity", 0, event.identity(), n);
            verify("value", n, event.value(), n);
        }
    }

    private static void verify(String what, long expected, long found, long n) {
        if (expected != found) {
            throw new AssertionError("%s of operation %d: expected %d, found %d".formatted(what, n, expected, found));
        }
    }

    static byte[] message(long n) {
        return ByteBuffer.allocate(24).putLong(0, ~n).putLong(8, n * 31).putLong(16, n).array();
    }

    /** Lets the other side get ahead, by chance and most of the time not at all. */
    static void dawdle() {
        int chance = ThreadLocalRandom.current().nextInt(1000);
        long until = System.nanoTime() + (chance == 0 ? 3_000_000 : chance < 20 ? 50_000 : 0);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
