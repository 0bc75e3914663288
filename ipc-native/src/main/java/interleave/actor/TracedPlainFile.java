package interleave.actor;

import interleave.ipc.PlainFile;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.nio.ByteBuffer;
import java.util.function.IntSupplier;

/** A file, each read and write of which is gated and recorded with the number of bytes, 0 at the end of the file. */
final class TracedPlainFile implements PlainFile {
    private final PlainFile file;
    private final int object;
    private final Probe probe;

    TracedPlainFile(PlainFile file, int object, Probe probe) {
        this.file = file;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public int read(ByteBuffer into) {
        return traced(Operation.READ, () -> file.read(into));
    }

    @Override
    public int write(ByteBuffer from) {
        return traced(Operation.WRITE, () -> file.write(from));
    }

    private int traced(Operation operation, IntSupplier call) {
        int line = probe.pass(operation, object);
        long began = probe.begin(operation, object, line);
        int count = probe.recordFailure(operation, object, line, began, call::getAsInt);
        probe.ended(operation, object, Outcome.DONE, line, began, count);
        return count;
    }

    @Override
    public void close() {
        probe.call(Operation.CLOSE, object, file::close);
    }
}
