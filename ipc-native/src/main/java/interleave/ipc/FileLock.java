package interleave.ipc;

import java.nio.file.Path;

/**
 * A POSIX lock on a whole file, see fcntl(2). It belongs to the process: two threads of one process never exclude each other, and
 * it is lost as soon as the process closes <em>any</em> descriptor of that file.
 * Every method but {@link #close} throws {@link IllegalStateException} once it is closed.
 */
public interface FileLock extends AutoCloseable {
    /** Opens a file that exists, for reading and writing. @throws IpcException ENOENT, EACCES, EISDIR, EMFILE */
    static FileLock open(Path file) {
        return FcntlLock.open(file);
    }

    /** Creates an empty file exclusively, mode 0600. @throws IpcException EEXIST, EACCES, ENOENT (the directory) */
    static void create(Path file) {
        FcntlLock.create(file);
    }

    /** Blocks while another process holds it (F_SETLKW). @throws IpcException EDEADLK, ENOLCK */
    void lock();

    /** @return false where another process holds it; never blocks (F_SETLK) */
    boolean tryLock();

    void unlock();

    /** Releases the lock and closes the file. Twice is harmless. */
    @Override
    void close();
}
