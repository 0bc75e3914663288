package interleave.trace;

import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts events into the ring. One thread only.
 *
 * <p>An event is there for the reader when the write position has moved past it; one that a kill has torn is behind the position and never
 * seen.
 *
 * <p>A child's code is compiled by C1 alone, which inlines methods of at most 35 bytecodes: what is done for each event is one longer method and short ones.
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
    /** Up to where there is room as far as is known; without end where nobody is waited for. */
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
        record(Kind.HELD, operation, object, line, System.nanoTime());
    }

    /** The actor enters an operation that may block. */
    public void began(Operation operation, int object, int line, long began) {
        record(Kind.BEGAN, operation, object, line, began);
    }

    /** An operation returned. */
    public void ended(Operation operation, int object, Outcome outcome, int line, long began, long value) {
        if (outcome == Outcome.DONE) {
            count(operation.code());
        }
        if (!off) {
            long ended = System.nanoTime();
            next();
            write(ChannelLayout.what(Kind.ENDED, operation.code(), object, outcome.code()), ended, ChannelLayout.tail(ended - began, line, 0), value);
            publish();
        }
    }

    /** A send or a receive that moved a message. */
    public void moved(Operation operation, int object, int line, long began, int length, int priority, MessageDigest digest) {
        count(operation.code());
        if (!off) {
            long ended = System.nanoTime();
            int what = ChannelLayout.what(Kind.ENDED, operation.code(), object, Outcome.DONE.code());
            next();
            write(what, ended, ChannelLayout.tail(ended - began, line, priority), length);
            write(ChannelLayout.what(Kind.MESSAGE, 0, object, 0), digest.identity(), digest.first(), digest.second());
            Words.putLong(memory, ChannelLayout.MESSAGES_AT, position - number);
            publish();
        }
    }

    private void record(Kind kind, Operation operation, int object, int line, long time) {
        if (!off) {
            next();
            write(ChannelLayout.what(kind, operation.code(), object, 0), time, ChannelLayout.tail(0, line, 0), 0);
            publish();
        }
    }

    private void count(int operation) {
        Words.countOwn(memory, ChannelLayout.OPERATIONS_AT + operation * Long.BYTES);
    }

    /** Begins an event; there is room for a second slot, of a message, too. */
    private void next() {
        if (position + MOST_SLOTS > end) {
            makeRoom();
        }
        number++;
    }

    private void makeRoom() {
        end = Words.readLong(memory, ChannelLayout.READ_POSITION_AT) + slots;
        if (position + MOST_SLOTS > end) {
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
        long ended = System.nanoTime();
        number++;
        write(ChannelLayout.what(Kind.RING_FULL, 0, 0, 0), ended, ChannelLayout.tail(ended - began, 0, 0), 0);
        publish();
    }

    private void write(int what, long second, long third, long fourth) {
        int at = ChannelLayout.slotAt(position++, slots);
        Words.putLong(memory, at, ChannelLayout.head(number, what));
        Words.putLong(memory, at + 8, second);
        Words.putLong(memory, at + 16, third);
        Words.putLong(memory, at + 24, fourth);
    }

    private void publish() {
        // Nor must what is overwritten next become visible before the position that announces it.
        Words.publishLong(memory, ChannelLayout.WRITE_POSITION_AT, position);
    }
}
