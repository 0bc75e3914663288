package interleave.trace;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/**
 * Takes events out of the ring, in the order in which they were written. One thread only.
 *
 * <p>It takes a copy of a stretch of the ring and looks afterwards whether the writer has come round to it meanwhile: the writer's position, which lies where the writer
 * writes all the time, is looked at once for many events.
 */
public final class TraceReader {
    private static final int COPIED_SLOTS = 1024;
    private static final int SLOT_LONGS = ChannelLayout.SLOT_BYTES / Long.BYTES;

    private final ByteBuffer memory;
    private final LongBuffer ring;
    private final LongBuffer openBlock;
    private final int slots;
    private final int block;
    private final boolean overwrites;
    private final long[] copy;
    private final TraceEvent event = new TraceEvent();
    private long position;
    private long lastNumber;
    private long lastEnded;
    private long overwritten;

    TraceReader(ByteBuffer memory, int slots, TraceMode mode) {
        this.memory = memory;
        this.slots = slots;
        this.block = ChannelLayout.block(slots);
        this.ring = longs(memory, ChannelLayout.RING_AT, slots);
        this.openBlock = longs(memory, ChannelLayout.OPEN_BLOCK_AT, block);
        this.overwrites = mode == TraceMode.LATEST;
        this.copy = new long[Math.min(slots, COPIED_SLOTS) * SLOT_LONGS];
    }

    private static LongBuffer longs(ByteBuffer memory, int at, int slots) {
        return memory.slice(at, slots * ChannelLayout.SLOT_BYTES).order(memory.order()).asLongBuffer();
    }

    /**
     * Hands over what has been written since the last call, and gives the slots back to the writer.
     *
     * @param most at most so many events
     * @return how many were handed over
     */
    public int drain(TraceSink sink, int most) {
        long written = written();
        int handed = 0;
        while (position < written && handed < most) {
            long filed = filed();
            int copied = position < filed ? copyFiled(Math.min(written, filed)) : copyOpenBlock(written);
            VarHandle.loadLoadFence();
            if (position >= filed && filed() != filed) {
                // The writer may be in the next block already. This one is filed now.
                continue;
            }
            long now = overwrites ? written() : written;
            if (isOverwritten(now)) {
                written = now;
                // Half a ring away from the writer, so that it is not caught up with again at once, where a block begins.
                position = written - slots / 2 + block - 1 & -block;
                continue;
            }
            handed += handOver(sink, copied, most - handed);
            Words.writeLong(memory, ChannelLayout.READ_POSITION_AT, position);
        }
        return handed;
    }

    /** How many events the writer has overwritten before they were read; known exactly as soon as a later one has been read. */
    public long overwritten() {
        return overwritten;
    }

    private long written() {
        return Words.readLong(memory, ChannelLayout.WRITE_POSITION_AT);
    }

    private long filed() {
        return Words.readLong(memory, ChannelLayout.FILED_AT);
    }

    /** Whether the writer has begun the block that is to take the place of the one where the reader is. One that waits for its reader never files one over that. */
    private boolean isOverwritten(long written) {
        return overwrites && written - (position & -block) > slots;
    }

    /** Returns how many slots of the ring, from the position on, are in the copy now. */
    private int copyFiled(long end) {
        int first = (int) position & slots - 1;
        int count = (int) Math.min(copy.length / SLOT_LONGS, end - position);
        int beforeEnd = Math.min(count, slots - first);
        ring.get(first * SLOT_LONGS, copy, 0, beforeEnd * SLOT_LONGS);
        ring.get(0, copy, beforeEnd * SLOT_LONGS, (count - beforeEnd) * SLOT_LONGS);
        return count;
    }

    /** As {@link #copyFiled}, of the block that is being written. */
    private int copyOpenBlock(long written) {
        int first = (int) position & block - 1;
        int count = (int) Math.min(block - first, written - position);
        openBlock.get(first * SLOT_LONGS, copy, 0, count * SLOT_LONGS);
        return count;
    }

    private int handOver(TraceSink sink, int copied, int most) {
        int handed = 0;
        int slot = 0;
        while (slot < copied && handed < most) {
            int at = slot * SLOT_LONGS;
            // Left over at the end of a block.
            boolean empty = copy[at] == 0;
            int size = empty ? 1 : ChannelLayout.size(copy[at]);
            if (slot + size > copied) {
                // The next copy begins with it.
                break;
            }
            slot += size;
            if (!empty) {
                read(at, size);
                sink.accept(event);
                handed++;
            }
        }
        position += slot;
        return handed;
    }

    private void read(int at, int size) {
        long first = copy[at];
        if (size == ChannelLayout.NARROW) {
            lastNumber++;
            lastEnded += ChannelLayout.sinceLast(first);
            event.read(lastNumber, ChannelLayout.what(first), lastEnded, ChannelLayout.duration(first), 0, copy[at + 1]);
            return;
        }
        long missing = copy[at + 2] - lastNumber - 1 & 0xFFFF_FFFFL;
        overwritten += missing;
        lastNumber += missing + 1;
        lastEnded = copy[at + 3];
        event.read(lastNumber, ChannelLayout.what(first), lastEnded, Duration32.unpack((int) first), (int) (copy[at + 2] >>> Integer.SIZE), copy[at + 1]);
        if (size == ChannelLayout.WITH_MESSAGE) {
            event.readMessage(copy[at + 4], copy[at + 5], copy[at + 6]);
        }
    }
}
