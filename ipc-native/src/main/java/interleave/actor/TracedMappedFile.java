package interleave.actor;

import interleave.ipc.MappedFile;
import interleave.trace.Operation;
import java.nio.file.Path;
import java.util.function.LongToIntFunction;

/** A mapped file whose cells, and each bringing of it to the file, are traced. */
final class TracedMappedFile extends TracedMapping implements MappedFile {
    private final MappedFile file;

    TracedMappedFile(MappedFile file, LongToIntFunction parts, int object, Probe probe) {
        super(file, parts, object, probe);
        this.file = file;
    }

    @Override
    public Path file() {
        return file.file();
    }

    @Override
    public long offset() {
        return file.offset();
    }

    @Override
    public void sync(Sync how) {
        probe.call(Operation.SYNC, object, () -> file.sync(how));
    }

    @Override
    public void sync(Sync how, long offset, long length) {
        probe.call(Operation.SYNC, object, () -> file.sync(how, offset, length));
    }

    @Override
    public void pin() {
        file.pin();
    }
}
