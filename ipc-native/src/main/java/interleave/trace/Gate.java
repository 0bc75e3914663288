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

    private final ByteBuffer memory;
    private final TraceWriter writer;
    private long permitsUsed;
    private long lastPassed = System.nanoTime();

    Gate(ByteBuffer memory, TraceWriter writer) {
        this.memory = memory;
        this.writer = writer;
    }

    /** Waits until the program says that all may begin. */
    public void awaitGo() {
        int word = Words.readInt(memory, ChannelLayout.GATE_WORD_AT);
        while (Words.readInt(memory, ChannelLayout.GO_AT) == 0) {
            Futex.waitWhile(memory, ChannelLayout.GATE_WORD_AT, word, FOR_EVER);
            word = Words.readInt(memory, ChannelLayout.GATE_WORD_AT);
        }
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
        while (!letThrough()) {
            // Looked at again after every change of the gate and at the end of the interval.
        }
        return line;
    }

    private boolean letThrough() {
        int word = Words.readInt(memory, ChannelLayout.GATE_WORD_AT);
        return switch (GateMode.of(Words.readInt(memory, ChannelLayout.GATE_MODE_AT))) {
            case RUN -> true;
            case STEP -> usePermit() || sleep(word, FOR_EVER);
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
