package interleave.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Measures what recording one operation costs the process that asks, so that the probe does not hide behind the result. */
public final class TraceCost {
    private static final int SLOTS = 1024;
    private static final int ROUNDS = 4;
    private static final int OPERATIONS = 10_000;

    private TraceCost() {}

    /**
     * The time for both clock readings and the record of one operation that does not block, in picoseconds: the best of a few rounds, so that what is
     * measured is the probe and not who else wanted the processor.
     */
    public static long measurePicos(TraceMode mode) {
        if (mode == TraceMode.OFF) {
            return 0;
        }
        ByteBuffer scratch = ByteBuffer.allocateDirect((int) ChannelLayout.bytes(SLOTS) + Long.BYTES)
                .alignedSlice(Long.BYTES)
                .order(ByteOrder.nativeOrder());
        TraceWriter writer = new TraceWriter(scratch, SLOTS, TraceMode.LATEST);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            for (int i = 0; i < OPERATIONS; i++) {
                writer.ended(Operation.LOAD, 0, Outcome.DONE, 0, writer.now(), i);
            }
            best = Math.min(best, System.nanoTime() - began);
        }
        return best * 1000 / OPERATIONS;
    }
}
