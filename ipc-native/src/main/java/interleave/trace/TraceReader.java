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
    private final TraceEvent event = new TraceEvent();
    private long position;
    private long lastNumber;
    private long overwritten;

    TraceReader(ByteBuffer memory, int slots) {
        this.memory = memory;
        this.slots = slots;
        this.mask = slots - 1;
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
            if (written - position > slots - BEING_WRITTEN) {
                skipOverwritten(written);
            }
            int used = read(position);
            VarHandle.loadLoadFence();
            long now = Words.readLong(memory, ChannelLayout.WRITE_POSITION_AT);
            if (now - position > slots - BEING_WRITTEN) {
                written = now;
                continue;
            }
            overwritten += event.missingSince(lastNumber);
            lastNumber = event.number();
            position += used;
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

    private void skipOverwritten(long written) {
        // Half a ring away from the writer, so that it is not caught up with again at once.
        position = written - slots / 2;
        if (kindAt(position) == Kind.MESSAGE.code()) {
            position++;
        }
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

    private int kindAt(long slot) {
        return (int) (memory.getLong(slotAt(slot)) >>> ChannelLayout.KIND_SHIFT) & 0xFF;
    }

    private int slotAt(long slot) {
        return ChannelLayout.RING_AT + ((int) slot & mask) * ChannelLayout.SLOT_BYTES;
    }
}
