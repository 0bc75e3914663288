package interleave.ipc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/** A segment of four bytes, aligned. What each access still has to check is that it is mapped. */
sealed class SegmentIntCell implements IntCell {
    private static final long START = 0;
    private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

    final MemorySegment memory;

    private SegmentIntCell(MemorySegment memory) {
        this.memory = memory;
    }

    static IntCell of(MemorySegment memory, long offset, Ordering ordering) {
        Objects.checkFromIndexSize(offset, Integer.BYTES, memory.byteSize());
        if (offset % Integer.BYTES != 0) {
            throw new IllegalArgumentException("offset " + offset + " is not a multiple of 4");
        }
        MemorySegment bytes = memory.asSlice(offset, Integer.BYTES);
        return switch (ordering) {
            case PLAIN -> new Plain(bytes);
            case OPAQUE -> new SegmentIntCell(bytes);
            case ACQUIRE_RELEASE -> new AcquireRelease(bytes);
            case VOLATILE -> new Volatile(bytes);
        };
    }

    @Override
    public int load() {
        return (int) INT.getOpaque(memory, START);
    }

    @Override
    public void store(int value) {
        INT.setOpaque(memory, START, value);
    }

    @Override
    public int getAndAdd(int delta) {
        return (int) INT.getAndAdd(memory, START, delta);
    }

    @Override
    public int getAndSet(int value) {
        return (int) INT.getAndSet(memory, START, value);
    }

    @Override
    public int compareAndExchange(int expected, int value) {
        return (int) INT.compareAndExchange(memory, START, expected, value);
    }

    private static final class Plain extends SegmentIntCell {
        private Plain(MemorySegment memory) {
            super(memory);
        }

        @Override
        public int load() {
            return (int) INT.get(memory, START);
        }

        @Override
        public void store(int value) {
            INT.set(memory, START, value);
        }
    }

    private static final class AcquireRelease extends SegmentIntCell {
        private AcquireRelease(MemorySegment memory) {
            super(memory);
        }

        @Override
        public int load() {
            return (int) INT.getAcquire(memory, START);
        }

        @Override
        public void store(int value) {
            INT.setRelease(memory, START, value);
        }
    }

    private static final class Volatile extends SegmentIntCell {
        private Volatile(MemorySegment memory) {
            super(memory);
        }

        @Override
        public int load() {
            return (int) INT.getVolatile(memory, START);
        }

        @Override
        public void store(int value) {
            INT.setVolatile(memory, START, value);
        }
    }
}
