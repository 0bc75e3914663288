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

    private final ByteBuffer memory;
    private final int slots;
    private final int block;
    private final boolean off;
    private final long[] completed = new long[ChannelLayout.OPERATION_CODES];
    private long position;
    /** Of those before the position, the slots that no event begins in. */
    private long otherSlots;
    /** Where the next block begins. */
    private long blockEnd;
    private long lastEnded;
    /** Up to where the largest event may begin, as far as is known; without end where nobody is waited for. */
    private long latest;
    /** Up to where an event of one slot may be put in without a further look. */
    private long narrowEnd;

    TraceWriter(ByteBuffer memory, int slots, TraceMode mode) {
        this.memory = memory;
        this.slots = slots;
        this.block = ChannelLayout.block(slots);
        this.off = mode == TraceMode.OFF;
        this.latest = mode == TraceMode.EVERY ? slots - ChannelLayout.MOST_SLOTS : Long.MAX_VALUE;
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
            note(ChannelLayout.ended(operation, object, outcome), line, began, System.nanoTime(), value);
        }
    }

    /** A send or a receive that moved a message. */
    public void moved(Operation operation, int object, int line, long began, int length, int priority, MessageDigest digest) {
        count(operation, Outcome.DONE);
        if (!off) {
            long ended = System.nanoTime();
            int at = beginWide(ChannelLayout.WITH_MESSAGE, ChannelLayout.ended(operation, object, Outcome.DONE), line | priority << Short.SIZE, ended - began, ended, length);
            Words.putLong(memory, at + 32, digest.identity());
            Words.putLong(memory, at + 40, digest.first());
            Words.putLong(memory, at + 48, digest.second());
            publish(ChannelLayout.WITH_MESSAGE);
        }
    }

    private void began(Kind kind, Operation operation, int object, int line, long time) {
        if (!off) {
            note(ChannelLayout.what(kind, operation.code(), object, 0), line, time, time, 0);
        }
    }

    private void count(Operation operation, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            Words.putLong(memory, operation.countAt(), ++completed[operation.code()]);
            // Keeps the counts of a loop from being made into one.
            VarHandle.storeStoreFence();
        }
    }

    private void note(int what, int lineAndPart, long began, long ended, long value) {
        long sinceLast = ended - lastEnded;
        long duration = ended - began;
        if (position < narrowEnd && ChannelLayout.isNarrow(sinceLast, duration, lineAndPart)) {
            int at = ChannelLayout.slotAt(position, slots);
            Words.putLong(memory, at, ChannelLayout.narrow(what, sinceLast, duration));
            Words.putLong(memory, at + 8, value);
            lastEnded = ended;
            // Nor must what is overwritten next become visible before the position that announces it.
            Words.publishLong(memory, ChannelLayout.WRITE_POSITION_AT, ++position);
        } else {
            beginWide(ChannelLayout.WIDE, what, lineAndPart, duration, ended, value);
            publish(ChannelLayout.WIDE);
        }
    }

    /** Puts the first two slots of an event where there is room for all of them. @return where that is; {@link #publish} ends it */
    private int beginWide(int size, int what, int lineAndPriority, long duration, long ended, long value) {
        if (position > latest) {
            makeRoom();
        }
        long published = position;
        fillBlock(size);
        int at = ChannelLayout.slotAt(position, slots);
        Words.putLong(memory, at, ChannelLayout.wide(what, duration));
        Words.putLong(memory, at + 8, value);
        Words.putLong(memory, at + 16, ChannelLayout.numbered(position - otherSlots + 1, lineAndPriority));
        Words.putLong(memory, at + 24, ended);
        otherSlots += size - 1;
        Words.putLong(memory, ChannelLayout.OTHER_SLOTS_AT, ChannelLayout.otherSlots(otherSlots, (int) (position - published) + size - 1, position + size));
        lastEnded = ended;
        return at;
    }

    /** Leaves the rest of the block empty if the event does not fit in. */
    private void fillBlock(int size) {
        if (blockEnd - position < size) {
            for (; position < blockEnd; position++) {
                Words.putLong(memory, ChannelLayout.slotAt(position, slots), 0);
                otherSlots++;
            }
            blockEnd += block;
        }
    }

    private void publish(int size) {
        position += size;
        narrowEnd = Math.min(blockEnd, latest);
        Words.publishLong(memory, ChannelLayout.WRITE_POSITION_AT, position);
    }

    private void makeRoom() {
        lookForRoom();
        if (position > latest) {
            waitForReader();
        }
    }

    private void lookForRoom() {
        latest = Words.readLong(memory, ChannelLayout.READ_POSITION_AT) + slots - ChannelLayout.MOST_SLOTS;
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
            lookForRoom();
            // More than the event needs: the wait itself is an event.
        } while (position + ChannelLayout.MOST_WIDE_SLOTS > latest);
        note(ChannelLayout.what(Kind.RING_FULL, 0, 0, 0), 0, began, System.nanoTime(), 0);
    }
}
