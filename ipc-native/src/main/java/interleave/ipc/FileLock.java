package interleave.ipc;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An advisory lock on a file or a part of it, see fcntl(2) and flock(2): it excludes those who ask for it, and nobody else. Many may
 * hold it shared, or one exclusively. Every method but {@link #close} throws {@link IllegalStateException} once it is closed. A signal
 * does not end a wait.
 */
public interface FileLock extends AutoCloseable {
    /** Whose the lock is, which decides who excludes whom and when it is lost. */
    enum Kind {
        /**
         * The process' (F_SETLK): two threads of one process never exclude each other, and it is lost as soon as the process closes
         * <em>any</em> descriptor of that file.
         */
        PROCESS,
        /** This object's (F_OFD_SETLK): two of them exclude each other in one process too, and closing one leaves the others alone. */
        OPEN_FILE,
        /** This object's as well, and always on the whole file (flock). Does not know of the other two. */
        FLOCK
    }

    /**
     * Somebody who has a lock.
     *
     * @param length in bytes, 0 up to the end however far the file grows
     * @param process empty of an OPEN_FILE lock, which belongs to none, and of a process in another PID namespace
     */
    record Holder(boolean exclusive, long start, long length, OptionalLong process) {}

    /** Opens a file that exists, for reading and writing, for a PROCESS lock on all of it. @throws IpcException ENOENT, EACCES, EISDIR, EMFILE */
    static FileLock open(Path file) {
        return open(file, Kind.PROCESS);
    }

    /** As {@link #open(Path)}, for a lock of this kind. */
    static FileLock open(Path file, Kind kind) {
        return DescriptorLock.open(file, kind);
    }

    /** Creates an empty file exclusively, mode 0600. @throws IpcException EEXIST, EACCES, ENOENT (the directory) */
    static void create(Path file) {
        DescriptorLock.create(file);
    }

    /**
     * A lock on some bytes, through the same descriptor. Closing it releases them and leaves the file open; it lives as long as this one.
     *
     * @param start in bytes, from the beginning of the file; may lie behind its end
     * @param length in bytes, 0 up to the end however far the file grows
     * @throws UnsupportedOperationException of FLOCK
     */
    FileLock range(long start, long length);

    /** Exclusively; blocks while another has it. What was held shared becomes exclusive. @throws IpcException EDEADLK (of PROCESS only), ENOLCK */
    void lock();

    /** @return false where another has it; never blocks */
    boolean tryLock();

    /** Blocks while another has it exclusively. What was held exclusively becomes shared. @throws IpcException as {@link #lock} */
    void lockShared();

    /** @return false where another has it exclusively; never blocks */
    boolean tryLockShared();

    void unlock();

    /** Somebody else on whose account {@link #tryLock} would fail now. @throws UnsupportedOperationException of FLOCK, which cannot be asked */
    Optional<Holder> holder();

    /** Releases the lock and closes the file. Twice is harmless. */
    @Override
    void close();
}
