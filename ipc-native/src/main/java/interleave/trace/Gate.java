package interleave.trace;

import interleave.ipc.linux.Futex;
import java.nio.ByteBuffer;

/**
 * What an actor passes before each operation. Open, it costs one look at a word in shared memory; otherwise the actor sleeps on that word
 * (futex(2)) until it is let through.
 */
public final class Gate {
    private static final int RUN = GateMode.RUN.code();
    private static final long FOR_EVER = 0;
    private static final int SPINS_BEFORE_SLEEP = 200;

    private final ByteBuffer memory;
    private final TraceWriter writer;
    private long permitsUsed;
    private long stands;
    private long lastPassed = System.nanoTime();

    Gate(ByteBuffer memory, TraceWriter writer) {
        this.memory = memory;
        this.writer = writer;
    }

    /**
     * Waits at the barrier until the program says that all may begin.
     *
     * @param round from 1; each has its own go
     */
    public void awaitGo(int round) {
        int word = Words.readInt(memory, ChannelLayout.GATE_WORD_AT);
        while (Words.readInt(memory, ChannelLayout.GO_AT) < round) {
            Futex.waitWhile(memory, ChannelLayout.GATE_WORD_AT, word, FOR_EVER);
            word = Words.readInt(memory, ChannelLayout.GATE_WORD_AT);
        }
    }

    /** Whether the actor is to play its program again when it has come to its end. */
    public boolean isToStay() {
        return Words.readInt(memory, ChannelLayout.STAY_AT) != 0;
    }

    /**
     * Waits until this operation is let through.
     *
     * @return the line of the program that the operation stands on if the actor was held, otherwise 0
     */
    public int pass(Operation operation, int object) {
        if (Words.glanceInt(memory, ChannelLayout.GATE_MODE_AT) == RUN) {
            return 0;
        }
        int line = ProgramLine.current();
        writer.held(operation, object, line);
        memory.putLong(ChannelLayout.STANDS_BEFORE_AT, operation.code() | (long) object << 8 | (long) line << 16);
        Words.writeLong(memory, ChannelLayout.STANDS_AT, ++stands);
        while (!letThrough()) {
            // Looked at again after every change of the gate and at the end of the interval.
        }
        Words.writeLong(memory, ChannelLayout.STANDS_AT, ++stands);
        return line;
    }

    private boolean letThrough() {
        int word = Words.readInt(memory, ChannelLayout.GATE_WORD_AT);
        return switch (GateMode.of(Words.readInt(memory, ChannelLayout.GATE_MODE_AT))) {
            case RUN -> true;
            case STEP -> usePermit() || usePermitSoon() || sleep(word, FOR_EVER);
            case PACED -> passInTime(word);
        };
    }

    private boolean usePermit() {
        if (permitsUsed >= Words.readLong(memory, ChannelLayout.PERMITS_AT)) {
            return false;
        }
        Words.writeLong(memory, ChannelLayout.PERMITS_USED_AT, ++permitsUsed);
        return true;
    }

    /** Whoever plays a schedule grants the next permit within microseconds: to sleep and be woken would take longer. */
    private boolean usePermitSoon() {
        for (int i = 0; i < SPINS_BEFORE_SLEEP; i++) {
            Thread.onSpinWait();
            if (usePermit()) {
                return true;
            }
        }
        return false;
    }

    private boolean passInTime(int word) {
        long now = System.nanoTime();
        long wait = lastPassed + Words.readLong(memory, ChannelLayout.INTERVAL_AT) - now;
        if (wait > 0) {
            return sleep(word, wait);
        }
        lastPassed = now;
        return true;
    }

    /** Sleeps until the gate is changed from what it was when its word was read, or the time is over. It is still shut then, for all that is known. */
    private boolean sleep(int word, long nanos) {
        Futex.waitWhile(memory, ChannelLayout.GATE_WORD_AT, word, nanos);
        return false;
    }
}
