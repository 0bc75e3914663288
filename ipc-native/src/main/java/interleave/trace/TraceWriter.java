package interleave.trace;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts events into the ring. One thread only.
 *
 * <p>An event is there for the reader when the write position has moved past it; one that a kill has torn is behind the position and never
 * seen.
 */
public final class TraceWriter {
    private static final int SPINS_BEFORE_SLEEP = 200;
    private static final long SLEEP_NANOS = 50_000;
    /** An event and its message. */
    private static final int MOST_SLOTS = 2;

    private final ByteBuffer memory;
    private final int slots;
    private final int mask;
    private final boolean off;
    private final boolean waits;
    private long position;
    private long number;
    private long knownReadPosition;

    TraceWriter(ByteBuffer memory, int slots, TraceMode mode) {
        this.memory = memory;
        this.slots = slots;
        this.mask = slots - 1;
        this.off = mode == TraceMode.OFF;
        this.waits = mode == TraceMode.EVERY;
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
        count(operation, outcome);
        if (off) {
            return;
        }
        long ended = System.nanoTime();
        makeRoom();
        put(ChannelLayout.head(++number, Kind.ENDED, operation.code(), object, outcome.code()), ended, ChannelLayout.tail(ended - began, line, 0), value);
        publish(1);
    }

    /** A send or a receive that moved a message. */
    public void moved(Operation operation, int object, int line, long began, int length, int priority, MessageDigest digest) {
        count(operation, Outcome.DONE);
        if (off) {
            return;
        }
        long ended = System.nanoTime();
        makeRoom();
        long head = ChannelLayout.head(++number, Kind.ENDED, operation.code(), object, Outcome.DONE.code());
        put(head, ended, ChannelLayout.tail(ended - began, line, priority), length);
        int at = slotAt(position + 1);
        memory.putLong(at, ChannelLayout.head(number, Kind.MESSAGE, 0, object, 0));
        memory.putLong(at + 8, digest.identity());
        memory.putLong(at + 16, digest.first());
        memory.putLong(at + 24, digest.second());
        publish(2);
    }

    private void record(Kind kind, Operation operation, int object, int line, long time) {
        if (off) {
            return;
        }
        makeRoom();
        put(ChannelLayout.head(++number, kind, operation.code(), object, 0), time, ChannelLayout.tail(0, line, 0), 0);
        publish(1);
    }

    private void count(Operation operation, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            Words.countOwn(memory, ChannelLayout.OPERATIONS_AT + operation.code() * Long.BYTES);
        }
    }

    private void makeRoom() {
        if (waits && position + MOST_SLOTS - knownReadPosition > slots) {
            knownReadPosition = Words.readLong(memory, ChannelLayout.READ_POSITION_AT);
            if (position + MOST_SLOTS - knownReadPosition > slots) {
                waitForReader();
            }
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
            knownReadPosition = Words.readLong(memory, ChannelLayout.READ_POSITION_AT);
            // One slot more than the event needs: the wait itself is an event.
        } while (position + MOST_SLOTS + 1 - knownReadPosition > slots);
        long ended = System.nanoTime();
        put(ChannelLayout.head(++number, Kind.RING_FULL, 0, 0, 0), ended, ChannelLayout.tail(ended - began, 0, 0), 0);
        publish(1);
    }

    private void put(long head, long time, long tail, long value) {
        int at = slotAt(position);
        memory.putLong(at, head);
        memory.putLong(at + 8, time);
        memory.putLong(at + 16, tail);
        memory.putLong(at + 24, value);
    }

    private void publish(int used) {
        position += used;
        Words.putOpaque(memory, ChannelLayout.EVENTS_AT, number);
        Words.writeLong(memory, ChannelLayout.WRITE_POSITION_AT, position);
        // What is overwritten next must not become visible before the position that announces it.
        VarHandle.storeStoreFence();
    }

    private int slotAt(long slot) {
        return ChannelLayout.RING_AT + ((int) slot & mask) * ChannelLayout.SLOT_BYTES;
    }
}
