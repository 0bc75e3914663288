package interleave.trace;

import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts events into the ring. One thread only.
 *
 * <p>An event is there for the reader when the write position has moved past it; one that a kill has torn is behind the position and never
 * seen.
 *
 * <p>A child's code is compiled by C1 alone, which inlines methods of at most 35 bytecodes: an operation is noted by short methods and one longer, {@link #note}.
 */
public final class TraceWriter {
    private static final int SPINS_BEFORE_SLEEP = 200;
    private static final long SLEEP_NANOS = 50_000;
    /** An event and its message. */
    private static final int MOST_SLOTS = 2;

    private final ByteBuffer memory;
    private final int slots;
    private final boolean off;
    private long position;
    private long number;
    /** Up to where there is room, as far as is known; without end where nobody is waited for. */
    private long end;

    TraceWriter(ByteBuffer memory, int slots, TraceMode mode) {
        this.memory = memory;
        this.slots = slots;
        this.off = mode == TraceMode.OFF;
        this.end = mode == TraceMode.EVERY ? slots : Long.MAX_VALUE;
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
            Words.countOwn(memory, ChannelLayout.OPERATIONS_AT + operation.code() * Long.BYTES);
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
        return position + MOST_SLOTS > end;
    }

    private void makeRoom() {
        end = Words.readLong(memory, ChannelLayout.READ_POSITION_AT) + slots;
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
            end = Words.readLong(memory, ChannelLayout.READ_POSITION_AT) + slots;
            // One slot more than the event needs: the wait itself is an event.
        } while (position + MOST_SLOTS + 1 > end);
        note(ChannelLayout.what(Kind.RING_FULL, 0, 0, 0), 0, began, System.nanoTime(), 0, 1);
    }
}
