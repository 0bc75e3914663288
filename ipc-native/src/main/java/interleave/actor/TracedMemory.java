package interleave.actor;

import interleave.demo.ObjectSpec;
import interleave.ipc.LongCell;
import interleave.ipc.SharedMemory;
import java.nio.ByteBuffer;

/** Shared memory whose cells are traced. */
final class TracedMemory implements SharedMemory {
    private final SharedMemory memory;
    private final ObjectSpec.Memory spec;
    private final int object;
    private final Probe probe;

    TracedMemory(SharedMemory memory, ObjectSpec.Memory spec, int object, Probe probe) {
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
    public LongCell longAt(long offset) {
        return new TracedCell(memory.longAt(offset), object, spec.fieldAt(offset), probe);
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
