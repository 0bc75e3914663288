package interleave.ipc;

import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Eight aligned bytes of a {@link Mapping}, which sees to it that they can be touched for as long as there are cells. So all that an access has to look at first is whether the mapping
 * was closed; a scoped segment looks at six things, which is a third of what a store costs.
 */
sealed class MappedLongCell implements LongCell {
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    private final Mapping mapping;
    private final long address;

    private MappedLongCell(Mapping mapping, long address) {
        this.mapping = mapping;
        this.address = address;
    }

    static LongCell of(Mapping mapping, long address, Ordering ordering) {
        return switch (ordering) {
            case PLAIN -> new Plain(mapping, address);
            case OPAQUE -> new MappedLongCell(mapping, address);
            case ACQUIRE_RELEASE -> new AcquireRelease(mapping, address);
            case VOLATILE -> new Volatile(mapping, address);
        };
    }

    final long place() {
        mapping.checkOpen();
        return address;
    }

    @Override
    public long load() {
        return (long) LONG.getOpaque(Mapping.ALL, place());
    }

    @Override
    public void store(long value) {
        LONG.setOpaque(Mapping.ALL, place(), value);
    }

    @Override
    public long getAndAdd(long delta) {
        return (long) LONG.getAndAdd(Mapping.ALL, place(), delta);
    }

    @Override
    public long getAndSet(long value) {
        return (long) LONG.getAndSet(Mapping.ALL, place(), value);
    }

    @Override
    public long compareAndExchange(long expected, long value) {
        return (long) LONG.compareAndExchange(Mapping.ALL, place(), expected, value);
    }

    private static final class Plain extends MappedLongCell {
        private Plain(Mapping mapping, long address) {
            super(mapping, address);
        }

        @Override
        public long load() {
            return (long) LONG.get(Mapping.ALL, place());
        }

        @Override
        public void store(long value) {
            LONG.set(Mapping.ALL, place(), value);
        }
    }

    private static final class AcquireRelease extends MappedLongCell {
        private AcquireRelease(Mapping mapping, long address) {
            super(mapping, address);
        }

        @Override
        public long load() {
            return (long) LONG.getAcquire(Mapping.ALL, place());
        }

        @Override
        public void store(long value) {
            LONG.setRelease(Mapping.ALL, place(), value);
        }
    }

    private static final class Volatile extends MappedLongCell {
        private Volatile(Mapping mapping, long address) {
            super(mapping, address);
        }

        @Override
        public long load() {
            return (long) LONG.getVolatile(Mapping.ALL, place());
        }

        @Override
        public void store(long value) {
            LONG.setVolatile(Mapping.ALL, place(), value);
        }
    }
}
