package interleave.actor;

import interleave.demo.MemorySpec;
import interleave.ipc.IntCell;
import interleave.ipc.LongCell;
import interleave.ipc.Ordering;
import interleave.ipc.SharedMemory;
import java.nio.ByteBuffer;

/** Shared memory whose cells are traced. */
final class TracedMemory implements SharedMemory {
    private final SharedMemory memory;
    private final MemorySpec spec;
    private final int object;
    private final Probe probe;

    TracedMemory(SharedMemory memory, MemorySpec spec, int object, Probe probe) {
        this.memory = memory;
        this.spec = spec;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public String name() {
        return memory.name();
    }

    @Override
    public long size() {
        return memory.size();
    }

    @Override
    public LongCell longAt(long offset, Ordering ordering) {
        return new TracedLongCell(memory.longAt(offset, ordering), object, spec.fieldAt(offset), probe);
    }

    @Override
    public IntCell intAt(long offset, Ordering ordering) {
        return new TracedIntCell(memory.intAt(offset, ordering), object, spec.fieldAt(offset), probe);
    }

    /** As {@link #bytes}: not seen. */
    @Override
    public void read(long offset, byte[] into) {
        memory.read(offset, into);
    }

    /** As {@link #bytes}: not seen. */
    @Override
    public void write(long offset, byte[] from) {
        memory.write(offset, from);
    }

    /** The bytes themselves: what is done with them is not seen. */
    @Override
    public ByteBuffer bytes() {
        return memory.bytes();
    }

    @Override
    public void close() {
        memory.close();
    }
}
