package interleave.ipc;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/** Four bytes of a segment, aligned. Bounds are known to be right from here on; liveness is checked by each access. */
sealed class SegmentIntCell implements IntCell {
    private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

    final MemorySegment memory;
    final long offset;

    private SegmentIntCell(MemorySegment memory, long offset) {
        this.memory = memory;
        this.offset = offset;
    }

    static IntCell of(MemorySegment memory, long offset, Ordering ordering) {
        Objects.checkFromIndexSize(offset, Integer.BYTES, memory.byteSize());
        if (offset % Integer.BYTES != 0) {
            throw new IllegalArgumentException("offset " + offset + " is not a multiple of 4");
        }
        return switch (ordering) {
            case PLAIN -> new Plain(memory, offset);
            case OPAQUE -> new SegmentIntCell(memory, offset);
            case ACQUIRE_RELEASE -> new AcquireRelease(memory, offset);
            case VOLATILE -> new Volatile(memory, offset);
        };
    }

    @Override
    public int load() {
        return (int) INT.getOpaque(memory, offset);
    }

    @Override
    public void store(int value) {
        INT.setOpaque(memory, offset, value);
    }

    @Override
    public int getAndAdd(int delta) {
        return (int) INT.getAndAdd(memory, offset, delta);
    }

    @Override
    public int getAndSet(int value) {
        return (int) INT.getAndSet(memory, offset, value);
    }

    @Override
    public int compareAndExchange(int expected, int value) {
        return (int) INT.compareAndExchange(memory, offset, expected, value);
    }

    private static final class Plain extends SegmentIntCell {
        private Plain(MemorySegment memory, long offset) {
            super(memory, offset);
        }

        @Override
        public int load() {
            return (int) INT.get(memory, offset);
        }

        @Override
        public void store(int value) {
            INT.set(memory, offset, value);
        }
    }

    private static final class AcquireRelease extends SegmentIntCell {
        private AcquireRelease(MemorySegment memory, long offset) {
            super(memory, offset);
        }

        @Override
        public int load() {
            return (int) INT.getAcquire(memory, offset);
        }

        @Override
        public void store(int value) {
            INT.setRelease(memory, offset, value);
        }
    }

    private static final class Volatile extends SegmentIntCell {
        private Volatile(MemorySegment memory, long offset) {
            super(memory, offset);
        }

        @Override
        public int load() {
            return (int) INT.getVolatile(memory, offset);
        }

        @Override
        public void store(int value) {
            INT.setVolatile(memory, offset, value);
        }
    }
}
