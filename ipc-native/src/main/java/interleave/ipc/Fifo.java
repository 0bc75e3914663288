package interleave.ipc;

import static interleave.ipc.linux.Constants.O_CLOEXEC;
import static interleave.ipc.linux.Constants.O_NONBLOCK;
import static interleave.ipc.linux.Constants.O_RDONLY;
import static interleave.ipc.linux.Constants.O_WRONLY;
import static interleave.ipc.linux.Constants.OWNER_ONLY;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.Libc;
import java.nio.file.Path;
import java.util.Optional;

/** A pipe that has a name in the file system, see fifo(7). The name is removed as any file's is. */
public final class Fifo {
    private Fifo() {}

    /** Exclusively, mode 0600. @throws IpcException EEXIST, EACCES, ENOENT (the directory), ENOSPC, EROFS */
    public static void create(Path path) {
        NativeCalls.require();
        if (Libc.mkfifo(CString.of(path.toString()), OWNER_ONLY) != 0) {
            throw Diagnosis.of(Kind.PIPE, "mkfifo", path.toString(), Libc.errno());
        }
    }

    /** Blocks until somebody opens it for writing. @throws IpcException ENOENT, EACCES, EMFILE */
    public static ReadEnd openForReading(Path path) {
        return new DescriptorEnd(path.toString(), open(path, O_RDONLY));
    }

    /** At once: where nobody has it open for writing, a read is at the end. Reads block as usual. @throws IpcException ENOENT, EACCES, EMFILE */
    public static ReadEnd openForReadingAtOnce(Path path) {
        int descriptor = open(path, O_RDONLY | O_NONBLOCK);
        Blocking.set(path.toString(), descriptor, true);
        return new DescriptorEnd(path.toString(), descriptor);
    }

    /** Blocks until somebody opens it for reading. @throws IpcException ENOENT, EACCES, EMFILE */
    public static WriteEnd openForWriting(Path path) {
        return new DescriptorEnd(path.toString(), open(path, O_WRONLY));
    }

    /** Never blocks: empty where nobody has it open for reading (ENXIO). Writes block as usual. @throws IpcException ENOENT, EACCES, EMFILE */
    public static Optional<WriteEnd> tryOpenForWriting(Path path) {
        try {
            int descriptor = open(path, O_WRONLY | O_NONBLOCK);
            Blocking.set(path.toString(), descriptor, true);
            return Optional.of(new DescriptorEnd(path.toString(), descriptor));
        } catch (IpcException failure) {
            if (failure.error() == Errno.ENXIO) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static int open(Path path, int flags) {
        NativeCalls.require();
        int descriptor;
        while ((descriptor = Libc.open(CString.of(path.toString()), flags | O_CLOEXEC, 0)) < 0) {
            int error = Libc.errno();
            if (Errno.of(error) != Errno.EINTR) {
                throw Diagnosis.of(Kind.PIPE, "open", path.toString(), error);
            }
        }
        return descriptor;
    }
}
