package interleave.ipc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/** Eight bytes of a segment, aligned. Bounds are known to be right from here on; liveness is checked by each access. */
sealed class SegmentLongCell implements LongCell {
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    final MemorySegment memory;
    final long offset;

    private SegmentLongCell(MemorySegment memory, long offset) {
        this.memory = memory;
        this.offset = offset;
    }

    static LongCell of(MemorySegment memory, long offset, Ordering ordering) {
        Objects.checkFromIndexSize(offset, Long.BYTES, memory.byteSize());
        if (offset % Long.BYTES != 0) {
            throw new IllegalArgumentException("offset " + offset + " is not a multiple of 8");
        }
        return switch (ordering) {
            case PLAIN -> new Plain(memory, offset);
            case OPAQUE -> new SegmentLongCell(memory, offset);
            case ACQUIRE_RELEASE -> new AcquireRelease(memory, offset);
            case VOLATILE -> new Volatile(memory, offset);
        };
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

    @Override
    public long getAndSet(long value) {
        return (long) LONG.getAndSet(memory, offset, value);
    }

    @Override
    public long compareAndExchange(long expected, long value) {
        return (long) LONG.compareAndExchange(memory, offset, expected, value);
    }

    private static final class Plain extends SegmentLongCell {
        private Plain(MemorySegment memory, long offset) {
            super(memory, offset);
        }

        @Override
        public long load() {
            return (long) LONG.get(memory, offset);
        }

        @Override
        public void store(long value) {
            LONG.set(memory, offset, value);
        }
    }

    private static final class AcquireRelease extends SegmentLongCell {
        private AcquireRelease(MemorySegment memory, long offset) {
            super(memory, offset);
        }

        @Override
        public long load() {
            return (long) LONG.getAcquire(memory, offset);
        }

        @Override
        public void store(long value) {
            LONG.setRelease(memory, offset, value);
        }
    }

    private static final class Volatile extends SegmentLongCell {
        private Volatile(MemorySegment memory, long offset) {
            super(memory, offset);
        }

        @Override
        public long load() {
            return (long) LONG.getVolatile(memory, offset);
        }

        @Override
        public void store(long value) {
            LONG.setVolatile(memory, offset, value);
        }
    }
}
