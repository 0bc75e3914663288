package interleave.session;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file that is asked for nothing but its size. */
final class PlainFileObject extends KernelObject {
    private final Path file;
    private final boolean ours;

    /** @param ours otherwise it is never written to */
    PlainFileObject(Path file, boolean ours) {
        super(ObjectKind.FILE, file.toString());
        this.file = file;
        this.ours = ours;
    }

    @Override
    List<Long> values() {
        return List.of(size());
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new IpcException("stat", file.toString(), Errno.ENOENT, "somebody has removed the file", "start again");
        }
    }

    /** Without a byte again. */
    @Override
    void reset(List<Long> initials) {
        if (ours) {
            try {
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING).close();
            } catch (IOException e) {
                throw new IpcException("open", file.toString(), Errno.UNKNOWN, "it cannot be emptied: " + e, "start again");
            }
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
