package interleave.actor;

import interleave.ipc.Access;
import interleave.ipc.Memory;
import interleave.ipc.SharedMemoryObject;
import interleave.trace.Operation;
import java.util.function.LongToIntFunction;
import java.util.function.Supplier;

/** A shared memory object each change and mapping of which is gated and recorded. */
final class TracedSharedMemoryObject implements SharedMemoryObject {
    private final SharedMemoryObject opened;
    private final LongToIntFunction parts;
    private final int object;
    private final Probe probe;

    TracedSharedMemoryObject(SharedMemoryObject opened, LongToIntFunction parts, int object, Probe probe) {
        this.opened = opened;
        this.parts = parts;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public String name() {
        return opened.name();
    }

    /** To ask changes nothing, and is not recorded. */
    @Override
    public long size() {
        return opened.size();
    }

    @Override
    public void truncate(long bytes) {
        probe.call(Operation.TRUNCATE, object, () -> opened.truncate(bytes));
    }

    @Override
    public void allocate(long bytes) {
        probe.call(Operation.TRUNCATE, object, () -> opened.allocate(bytes));
    }

    @Override
    public Memory map(Access access) {
        return traced(() -> opened.map(access));
    }

    @Override
    public Memory map(Access access, long offset, long length) {
        return traced(() -> opened.map(access, offset, length));
    }

    private Memory traced(Supplier<Memory> map) {
        return new TracedMapping(probe.map(object, map), parts, object, probe);
    }

    @Override
    public int descriptor() {
        return opened.descriptor();
    }

    @Override
    public void close() {
        probe.call(Operation.CLOSE, object, opened::close);
    }
}
