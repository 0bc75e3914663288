package interleave.trace;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts events into the block that is being written, and whole blocks into the ring. One thread only.
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
    /** Up to where the ring has room, as far as is known; without end where nobody is waited for. */
    private long room;

    TraceWriter(ByteBuffer memory, int slots, TraceMode mode) {
        this.memory = memory;
        this.slots = slots;
        this.block = ChannelLayout.block(slots);
        this.off = mode == TraceMode.OFF;
        this.room = mode == TraceMode.EVERY ? slots : Long.MAX_VALUE;
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

    /** The actor enters an operation that is announced, see {@link Operation#isAnnounced}. */
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
            int what = ChannelLayout.ended(operation, object, Outcome.DONE);
            int at = beginWide(ChannelLayout.WITH_MESSAGE, what, line | priority << Short.SIZE, ended - began, ended, length);
            Words.putLong(memory, at + 32, digest.identity());
            Words.putLong(memory, at + 40, digest.first());
            Words.putLong(memory, at + 48, digest.second());
            publish(ChannelLayout.WITH_MESSAGE, ChannelLayout.WITH_MESSAGE - 1);
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
        if (position < blockEnd && ChannelLayout.isNarrow(sinceLast, duration, lineAndPart)) {
            int at = ChannelLayout.openSlotAt(position, block);
            Words.putLong(memory, at, ChannelLayout.narrow(what, sinceLast, duration));
            Words.putLong(memory, at + 8, value);
            lastEnded = ended;
            Words.publishLong(memory, ChannelLayout.WRITE_POSITION_AT, ++position);
        } else {
            noteWide(what, lineAndPart, duration, ended, value);
        }
    }

    private void noteWide(int what, int lineAndPart, long duration, long ended, long value) {
        beginWide(ChannelLayout.WIDE, what, lineAndPart, duration, ended, value);
        publish(ChannelLayout.WIDE, ChannelLayout.WIDE - 1);
    }

    /** Puts the first two slots of an event where there is room for all of them. @return where that is; {@link #publish} ends it */
    private int beginWide(int size, int what, int lineAndPriority, long duration, long ended, long value) {
        while (blockEnd - position < size) {
            nextBlock();
        }
        int at = ChannelLayout.openSlotAt(position, block);
        Words.putLong(memory, at, ChannelLayout.wide(what, duration));
        Words.putLong(memory, at + 8, value);
        Words.putLong(memory, at + 16, ChannelLayout.numbered(position - otherSlots + 1, lineAndPriority));
        Words.putLong(memory, at + 24, ended);
        lastEnded = ended;
        return at;
    }

    /** @param others those of the slots that no event begins in */
    private void publish(int slots, int others) {
        position += slots;
        otherSlots += others;
        Words.putLong(memory, ChannelLayout.OTHER_SLOTS_AT, ChannelLayout.otherSlots(otherSlots, others, position));
        Words.publishLong(memory, ChannelLayout.WRITE_POSITION_AT, position);
    }

    private void nextBlock() {
        leaveRestEmpty();
        long waited = awaitRoom();
        if (blockEnd > 0) {
            file();
        }
        blockEnd += block;
        if (waited > 0) {
            noteWide(ChannelLayout.what(Kind.RING_FULL, 0, 0, 0), 0, waited, System.nanoTime(), 0);
        }
    }

    /** Of the block that is being written. */
    private void leaveRestEmpty() {
        int empty = (int) (blockEnd - position);
        for (int i = 0; i < empty; i++) {
            Words.putLong(memory, ChannelLayout.openSlotAt(position + i, block), 0);
        }
        if (empty > 0) {
            publish(empty, empty);
        }
    }

    /** Copies the block that is full into the ring. It stays where it was until the reader can know that. */
    private void file() {
        memory.put(ChannelLayout.slotAt(blockEnd - block, slots), memory, ChannelLayout.OPEN_BLOCK_AT, block * ChannelLayout.SLOT_BYTES);
        Words.publishLong(memory, ChannelLayout.FILED_AT, blockEnd);
    }

    /** Waits until the ring has room for the block that is full. @return how long, ns */
    private long awaitRoom() {
        if (hasRoom()) {
            return 0;
        }
        long began = System.nanoTime();
        for (int spins = 0; !hasRoom(); spins++) {
            if (spins < SPINS_BEFORE_SLEEP) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(SLEEP_NANOS);
            }
        }
        return System.nanoTime() - began;
    }

    private boolean hasRoom() {
        if (blockEnd > room) {
            room = Words.readLong(memory, ChannelLayout.READ_POSITION_AT) + slots;
        }
        return blockEnd <= room;
    }
}
