package interleave.session;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import java.nio.file.Path;
import java.util.List;

/** A FIFO. It is not opened: that would release who waits for a partner. */
final class FifoObject extends ConduitObject {
    FifoObject(Path path) {
        super(ObjectKind.FIFO, path.toString(), path.toString());
    }

    /** @throws IpcException ENOENT */
    static FifoObject there(Path path) {
        if (ObjectKind.FIFO.identity(path.toString()).isEmpty()) {
            throw new IpcException("open", path.toString(), Errno.ENOENT, "nothing of that name exists", "make it with: mkfifo " + path);
        }
        return new FifoObject(path);
    }

    @Override
    void reset(List<Long> initials) {
        // Its bytes went with the last end that was closed.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
