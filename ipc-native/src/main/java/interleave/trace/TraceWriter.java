package interleave.trace;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts events into the ring. One thread only.
 *
 * <p>An event is there for the reader when the write position has moved past it; one that a kill has torn is behind the position and never
 * seen.
 *
 * <p>A child's code is compiled by C1 alone, which keeps nothing in mind from one line to the next: what can be worked out beforehand is, and the counts are kept where they
 * need not be read back from the shared memory.
 */
public final class TraceWriter {
    private static final int SPINS_BEFORE_SLEEP = 200;
    private static final long SLEEP_NANOS = 50_000;
    /** An event and its message. */
    private static final int MOST_SLOTS = 2;

    private final ByteBuffer memory;
    private final int slots;
    private final boolean off;
    private final long[] completed = new long[ChannelLayout.OPERATION_CODES];
    private long position;
    private long number;
    /** Up to where an event with its message may begin, as far as is known; without end where nobody is waited for. */
    private long latest;

    TraceWriter(ByteBuffer memory, int slots, TraceMode mode) {
        this.memory = memory;
        this.slots = slots;
        this.off = mode == TraceMode.OFF;
        this.latest = mode == TraceMode.EVERY ? slots - MOST_SLOTS : Long.MAX_VALUE;
    }

    /** What was completed up to now does not count any more: the program begins again. */
    public void beginCounting() {
        for (Operation operation : Operation.values()) {
            completed[operation.code()] = 0;
            Words.putLong(memory, operation.countAt(), 0);
        }
    }

    /** The monotonic clock in ns; the same clock in every process of the machine. */
    public long now() {
        return off ? 0 : System.nanoTime();
    }

    /** The actor stands at the gate before this operation. */
    public void held(Operation operation, int object, int line) {
        began(Kind.HELD, operation, object, line, now());
    }

    /** The actor enters an operation that may block. */
    public void began(Operation operation, int object, int line, long began) {
        began(Kind.BEGAN, operation, object, line, began);
    }

    /**
     * An operation returned.
     *
     * @param line in the upper half the part of the object, see {@link TraceEvent#part()}
     */
    public void ended(Operation operation, int object, Outcome outcome, int line, long began, long value) {
        count(operation, outcome);
        if (!off) {
            note(ChannelLayout.ended(operation, object, outcome), line, began, System.nanoTime(), value, 1);
        }
    }

    /** A send or a receive that moved a message. */
    public void moved(Operation operation, int object, int line, long began, int length, int priority, MessageDigest digest) {
        count(operation, Outcome.DONE);
        if (!off) {
            long ended = System.nanoTime();
            if (isFull()) {
                makeRoom();
            }
            putMessage(object, digest);
            note(ChannelLayout.ended(operation, object, Outcome.DONE), line | priority << Short.SIZE, began, ended, length, 2);
        }
    }

    /** Into the slot behind the next. */
    private void putMessage(int object, MessageDigest digest) {
        int at = ChannelLayout.slotAt(position + 1, slots);
        Words.putLong(memory, at, ChannelLayout.head(number + 1, ChannelLayout.what(Kind.MESSAGE, 0, object, 0)));
        Words.putLong(memory, at + 8, digest.identity());
        Words.putLong(memory, at + 16, digest.first());
        Words.putLong(memory, at + 24, digest.second());
        Words.putLong(memory, ChannelLayout.MESSAGES_AT, position + 1 - number);
    }

    private void began(Kind kind, Operation operation, int object, int line, long time) {
        if (!off) {
            note(ChannelLayout.what(kind, operation.code(), object, 0), line, time, time, 0, 1);
        }
    }

    private void count(Operation operation, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            Words.putLong(memory, operation.countAt(), ++completed[operation.code()]);
            // Keeps the counts of a loop from being made into one.
            VarHandle.storeStoreFence();
        }
    }

    /** Puts an event into the next slot, and moves the position past all that belongs to it. */
    private void note(int what, int lineAndPriority, long began, long ended, long value, int used) {
        if (isFull()) {
            makeRoom();
        }
        int at = ChannelLayout.slotAt(position, slots);
        Words.putLong(memory, at, ChannelLayout.head(++number, what));
        Words.putLong(memory, at + 8, ended);
        Words.putLong(memory, at + 16, ChannelLayout.tail(ended - began, lineAndPriority));
        Words.putLong(memory, at + 24, value);
        position += used;
        // Nor must what is overwritten next become visible before the position that announces it.
        Words.publishLong(memory, ChannelLayout.WRITE_POSITION_AT, position);
    }

    /** No room, as far as is known, for an event and its message. */
    private boolean isFull() {
        return position > latest;
    }

    private void makeRoom() {
        latest = Words.readLong(memory, ChannelLayout.READ_POSITION_AT) + slots - MOST_SLOTS;
        if (isFull()) {
            waitForReader();
        }
    }

    private void waitForReader() {
        long began = System.nanoTime();
        int spins = 0;
        do {
            if (++spins < SPINS_BEFORE_SLEEP) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(SLEEP_NANOS);
            }
            latest = Words.readLong(memory, ChannelLayout.READ_POSITION_AT) + slots - MOST_SLOTS;
            // One slot more than the event needs: the wait itself is an event.
        } while (position >= latest);
        note(ChannelLayout.what(Kind.RING_FULL, 0, 0, 0), 0, began, System.nanoTime(), 0, 1);
    }
}
