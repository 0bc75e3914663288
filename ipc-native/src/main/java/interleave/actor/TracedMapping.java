package interleave.actor;

import interleave.ipc.IntCell;
import interleave.ipc.LongCell;
import interleave.ipc.Memory;
import interleave.ipc.Ordering;
import interleave.trace.Operation;
import java.nio.ByteBuffer;
import java.util.function.LongToIntFunction;

/** Something that was mapped by an operation that is itself traced, and is unmapped by one. */
class TracedMapping implements Memory {
    final int object;
    final Probe probe;
    private final Memory memory;
    private final LongToIntFunction parts;

    /** @param parts which of the object's numbers lies at an offset */
    TracedMapping(Memory memory, LongToIntFunction parts, int object, Probe probe) {
        this.memory = memory;
        this.parts = parts;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public final long size() {
        return memory.size();
    }

    @Override
    public final LongCell longAt(long offset, Ordering ordering) {
        return new TracedLongCell(memory.longAt(offset, ordering), object, parts.applyAsInt(offset), probe);
    }

    @Override
    public final IntCell intAt(long offset, Ordering ordering) {
        return new TracedIntCell(memory.intAt(offset, ordering), object, parts.applyAsInt(offset), probe);
    }

    /** As {@link #bytes}: not seen. */
    @Override
    public final void read(long offset, byte[] into) {
        memory.read(offset, into);
    }

    /** As {@link #bytes}: not seen. */
    @Override
    public final void write(long offset, byte[] from) {
        memory.write(offset, from);
    }

    /** The bytes themselves: what is done with them is not seen. */
    @Override
    public final ByteBuffer bytes() {
        return memory.bytes();
    }

    @Override
    public final void close() {
        probe.call(Operation.UNMAP, object, memory::close);
    }
}
