package interleave.trace;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/** Takes events out of the ring, in the order in which they were written. One thread only. */
public final class TraceReader {
    /** An event and its message: as many slots as the writer may be overwriting just now. */
    private static final int BEING_WRITTEN = 2;

    private final ByteBuffer memory;
    private final int slots;
    private final int mask;
    private final boolean overwrites;
    private final TraceEvent event = new TraceEvent();
    private long position;
    private long lastNumber;
    private long overwritten;

    TraceReader(ByteBuffer memory, int slots, TraceMode mode) {
        this.memory = memory;
        this.slots = slots;
        this.mask = slots - 1;
        this.overwrites = mode == TraceMode.LATEST;
    }

    /**
     * Hands over what has been written since the last call, and gives the slots back to the writer.
     *
     * @param most at most so many events
     * @return how many were handed over
     */
    public int drain(TraceSink sink, int most) {
        long written = Words.readLong(memory, ChannelLayout.WRITE_POSITION_AT);
        int handed = 0;
        while (position < written && handed < most) {
            if (isOverwritten(written)) {
                // Half a ring away from the writer, so that it is not caught up with again at once.
                position = written - slots / 2;
            }
            int used = read(position);
            VarHandle.loadLoadFence();
            long now = Words.readLong(memory, ChannelLayout.WRITE_POSITION_AT);
            if (isOverwritten(now)) {
                written = now;
                continue;
            }
            position += used;
            if (event.kindCode() == Kind.MESSAGE.code()) {
                // Half a ring away lay the middle of an event.
                continue;
            }
            overwritten += event.missingSince(lastNumber);
            lastNumber = event.number();
            sink.accept(event);
            handed++;
        }
        Words.writeLong(memory, ChannelLayout.READ_POSITION_AT, position);
        return handed;
    }

    /** How many events the writer has overwritten before they were read; known exactly as soon as a later one has been read. */
    public long overwritten() {
        return overwritten;
    }

    /** Whether the writer may have come round to where the reader is. One that waits for its reader never does, however full the ring. */
    private boolean isOverwritten(long written) {
        return overwrites && written - position > slots - BEING_WRITTEN;
    }

    private int read(long slot) {
        int at = slotAt(slot);
        event.read(memory.getLong(at), memory.getLong(at + 8), memory.getLong(at + 16), memory.getLong(at + 24));
        // Only a send or a receive that moved a message is followed by one; the slot behind any other may be an old one of that kind.
        if (!event.movedMessage()) {
            return 1;
        }
        int next = slotAt(slot + 1);
        event.readMessage(memory.getLong(next + 8), memory.getLong(next + 16), memory.getLong(next + 24));
        return 2;
    }

    private int slotAt(long slot) {
        return ChannelLayout.RING_AT + ((int) slot & mask) * ChannelLayout.SLOT_BYTES;
    }
}
