package interleave.ipc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/** Eight aligned bytes of a segment. Bounds are known to be right from here on; liveness is checked by each access. */
final class SegmentLongCell implements LongCell {
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    private final MemorySegment memory;
    private final long offset;

    SegmentLongCell(MemorySegment memory, long offset) {
        Objects.checkFromIndexSize(offset, Long.BYTES, memory.byteSize());
        if (offset % Long.BYTES != 0) {
            throw new IllegalArgumentException("offset " + offset + " is not a multiple of 8");
        }
        this.memory = memory;
        this.offset = offset;
    }

    @Override
    public long load() {
        return (long) LONG.getOpaque(memory, offset);
    }

    @Override
    public void store(long value) {
        LONG.setOpaque(memory, offset, value);
    }

    @Override
    public long getAndAdd(long delta) {
        return (long) LONG.getAndAdd(memory, offset, delta);
    }
}
