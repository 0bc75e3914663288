package interleave.actor;

import interleave.ipc.IpcKey;
import interleave.ipc.Memory;
import interleave.ipc.SysVSharedMemory;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.function.Supplier;

/** A System V segment, attaching, detaching and removing which is gated and recorded. */
final class TracedSegment implements SysVSharedMemory {
    private final SysVSharedMemory segment;
    private final int object;
    private final Probe probe;

    TracedSegment(SysVSharedMemory segment, int object, Probe probe) {
        this.segment = segment;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public Memory attach() {
        return attached(segment::attach);
    }

    @Override
    public Memory attachReadOnly() {
        return attached(segment::attachReadOnly);
    }

    private Memory attached(Supplier<Memory> call) {
        int line = probe.pass(Operation.ATTACH, object);
        long began = probe.begin(Operation.ATTACH, object, line);
        Memory memory = probe.recordFailure(Operation.ATTACH, object, line, began, call);
        probe.ended(Operation.ATTACH, object, Outcome.DONE, line, began, 0);
        return new TracedAttachment(memory, object, probe);
    }

    @Override
    public void remove() {
        probe.call(Operation.REMOVE, object, segment::remove);
    }

    @Override
    public IpcKey key() {
        return segment.key();
    }

    @Override
    public int id() {
        return segment.id();
    }

    @Override
    public long size() {
        return segment.size();
    }

    @Override
    public Status status() {
        return segment.status();
    }

    @Override
    public void setMode(int mode) {
        segment.setMode(mode);
    }

    @Override
    public void close() {
        segment.close();
    }
}
