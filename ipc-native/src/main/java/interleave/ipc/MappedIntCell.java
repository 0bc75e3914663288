package interleave.ipc;

import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * Four aligned bytes of a {@link Mapping}, which sees to it that they can be touched for as long as there are cells. So all that an access has to look at first is whether the mapping
 * was closed; a scoped segment looks at six things, which is a third of what a store costs.
 */
sealed class MappedIntCell implements IntCell {
    private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

    private final Mapping mapping;
    private final long address;

    private MappedIntCell(Mapping mapping, long address) {
        this.mapping = mapping;
        this.address = address;
    }

    static IntCell of(Mapping mapping, long address, Ordering ordering) {
        return switch (ordering) {
            case PLAIN -> new Plain(mapping, address);
            case OPAQUE -> new MappedIntCell(mapping, address);
            case ACQUIRE_RELEASE -> new AcquireRelease(mapping, address);
            case VOLATILE -> new Volatile(mapping, address);
        };
    }

    final long place() {
        mapping.checkOpen();
        return address;
    }

    @Override
    public int load() {
        return (int) INT.getOpaque(Mapping.ALL, place());
    }

    @Override
    public void store(int value) {
        INT.setOpaque(Mapping.ALL, place(), value);
    }

    @Override
    public int getAndAdd(int delta) {
        return (int) INT.getAndAdd(Mapping.ALL, place(), delta);
    }

    @Override
    public int getAndSet(int value) {
        return (int) INT.getAndSet(Mapping.ALL, place(), value);
    }

    @Override
    public int compareAndExchange(int expected, int value) {
        return (int) INT.compareAndExchange(Mapping.ALL, place(), expected, value);
    }

    private static final class Plain extends MappedIntCell {
        private Plain(Mapping mapping, long address) {
            super(mapping, address);
        }

        @Override
        public int load() {
            return (int) INT.get(Mapping.ALL, place());
        }

        @Override
        public void store(int value) {
            INT.set(Mapping.ALL, place(), value);
        }
    }

    private static final class AcquireRelease extends MappedIntCell {
        private AcquireRelease(Mapping mapping, long address) {
            super(mapping, address);
        }

        @Override
        public int load() {
            return (int) INT.getAcquire(Mapping.ALL, place());
        }

        @Override
        public void store(int value) {
            INT.setRelease(Mapping.ALL, place(), value);
        }
    }

    private static final class Volatile extends MappedIntCell {
        private Volatile(Mapping mapping, long address) {
            super(mapping, address);
        }

        @Override
        public int load() {
            return (int) INT.getVolatile(Mapping.ALL, place());
        }

        @Override
        public void store(int value) {
            INT.setVolatile(Mapping.ALL, place(), value);
        }
    }
}
