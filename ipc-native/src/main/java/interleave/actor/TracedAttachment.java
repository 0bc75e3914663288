package interleave.actor;

import interleave.demo.SegmentSpec;
import interleave.ipc.IntCell;
import interleave.ipc.LongCell;
import interleave.ipc.Memory;
import interleave.ipc.Ordering;
import interleave.trace.Operation;
import java.nio.ByteBuffer;

/** An attached System V segment: its cells are traced, and that it is detached. */
final class TracedAttachment implements Memory {
    /** The part of a segment that is a number in it. */
    private static final int VALUE = SegmentSpec.PARTS.indexOf(SegmentSpec.VALUE);

    private final Memory memory;
    private final int object;
    private final Probe probe;
    private boolean closed;

    TracedAttachment(Memory memory, int object, Probe probe) {
        this.memory = memory;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public long size() {
        return memory.size();
    }

    @Override
    public LongCell longAt(long offset, Ordering ordering) {
        return new TracedLongCell(memory.longAt(offset, ordering), object, VALUE, probe);
    }

    @Override
    public IntCell intAt(long offset, Ordering ordering) {
        return new TracedIntCell(memory.intAt(offset, ordering), object, VALUE, probe);
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
        if (!closed) {
            closed = true;
            probe.call(Operation.DETACH, object, memory::close);
        }
    }
}
