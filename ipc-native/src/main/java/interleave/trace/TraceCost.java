package interleave.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.locks.LockSupport;

/** Measures what recording one operation costs the process that asks, so that the probe does not hide behind the result. */
public final class TraceCost {
    private static final int SLOTS = 1024;
    private static final int OPERATIONS = 16;
    private static final int ROUNDS = 16;
    /** So often the compiler gets its turn, and more often where it was so busy that nothing has become clearly faster than it was. */
    private static final int LEAST = 12;
    private static final int MOST = 24;
    private static final int COMPILED_IS_FASTER = 20;
    private static final long NAP_NANOS = 300_000;

    private TraceCost() {}

    /**
     * The time for both clock readings and the record of one operation that does not block, in picoseconds: the best of many short rounds, so that what is measured is the
     * probe and not who else wanted the processor. Takes some milliseconds, asleep for the most part: the compiler is to have its turn, and others who are starting.
     */
    public static long measurePicos(TraceMode mode) {
        if (mode == TraceMode.OFF) {
            return 0;
        }
        ByteBuffer scratch = ByteBuffer.allocateDirect((int) ChannelLayout.bytes(SLOTS) + Long.BYTES)
                .alignedSlice(Long.BYTES)
                .order(ByteOrder.nativeOrder());
        TraceWriter writer = new TraceWriter(scratch, SLOTS, TraceMode.LATEST);
        round(writer);
        long first = round(writer);
        long best = first;
        for (int i = 0; i < LEAST || i < MOST && best * COMPILED_IS_FASTER > first; i++) {
            LockSupport.parkNanos(NAP_NANOS);
            for (int round = 0; round < ROUNDS; round++) {
                best = Math.min(best, round(writer));
            }
        }
        return best * 1000 / OPERATIONS;
    }

    private static long round(TraceWriter writer) {
        long began = System.nanoTime();
        for (int i = 0; i < OPERATIONS; i++) {
            writer.ended(Operation.LOAD, 0, Outcome.DONE, 0, writer.now(), i);
        }
        return System.nanoTime() - began;
    }
}
