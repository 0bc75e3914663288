package interleave.ipc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/** A segment of eight bytes, aligned. What each access still has to check is that it is mapped. */
sealed class SegmentLongCell implements LongCell {
    private static final long START = 0;
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    final MemorySegment memory;

    private SegmentLongCell(MemorySegment memory) {
        this.memory = memory;
    }

    static LongCell of(MemorySegment memory, long offset, Ordering ordering) {
        Objects.checkFromIndexSize(offset, Long.BYTES, memory.byteSize());
        if (offset % Long.BYTES != 0) {
            throw new IllegalArgumentException("offset " + offset + " is not a multiple of 8");
        }
        MemorySegment bytes = memory.asSlice(offset, Long.BYTES);
        return switch (ordering) {
            case PLAIN -> new Plain(bytes);
            case OPAQUE -> new SegmentLongCell(bytes);
            case ACQUIRE_RELEASE -> new AcquireRelease(bytes);
            case VOLATILE -> new Volatile(bytes);
        };
    }

    @Override
    public long load() {
        return (long) LONG.getOpaque(memory, START);
    }

    @Override
    public void store(long value) {
        LONG.setOpaque(memory, START, value);
    }

    @Override
    public long getAndAdd(long delta) {
        return (long) LONG.getAndAdd(memory, START, delta);
    }

    @Override
    public long getAndSet(long value) {
        return (long) LONG.getAndSet(memory, START, value);
    }

    @Override
    public long compareAndExchange(long expected, long value) {
        return (long) LONG.compareAndExchange(memory, START, expected, value);
    }

    private static final class Plain extends SegmentLongCell {
        private Plain(MemorySegment memory) {
            super(memory);
        }

        @Override
        public long load() {
            return (long) LONG.get(memory, START);
        }

        @Override
        public void store(long value) {
            LONG.set(memory, START, value);
        }
    }

    private static final class AcquireRelease extends SegmentLongCell {
        private AcquireRelease(MemorySegment memory) {
            super(memory);
        }

        @Override
        public long load() {
            return (long) LONG.getAcquire(memory, START);
        }

        @Override
        public void store(long value) {
            LONG.setRelease(memory, START, value);
        }
    }

    private static final class Volatile extends SegmentLongCell {
        private Volatile(MemorySegment memory) {
            super(memory);
        }

        @Override
        public long load() {
            return (long) LONG.getVolatile(memory, START);
        }

        @Override
        public void store(long value) {
            LONG.setVolatile(memory, START, value);
        }
    }
}
