package interleave.ipc;

import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * A POSIX shared memory object by its descriptor, see shm_open(3): what {@link SharedMemory} does in one step, step by step. The instance owns the
 * descriptor, not what was mapped through it. Every method but {@link #close} throws {@link IllegalStateException} once it is closed.
 */
public interface SharedMemoryObject extends AutoCloseable {
    /** As {@link #create(String, Set)}, mode 0600. */
    static SharedMemoryObject create(String name) {
        return create(name, FileMode.OWNER_ONLY);
    }

    /**
     * Creates exclusively, for reading and writing, whatever the mode; it has no bytes yet.
     *
     * @param mode less the umask
     * @throws IpcException EEXIST, EACCES, EINVAL, ENAMETOOLONG, EMFILE, ENOSPC (inodes), EROFS, ELOOP
     */
    static SharedMemoryObject create(String name, Set<PosixFilePermission> mode) {
        return PosixSharedMemoryObject.create(name, mode);
    }

    /**
     * @param access not {@link Access#WRITE_ONLY}, which no memory can be mapped for
     * @throws IpcException ENOENT, EACCES, EMFILE, ELOOP
     */
    static SharedMemoryObject open(String name, Access access) {
        return PosixSharedMemoryObject.open(name, access);
    }

    /** For reading and writing, and without the bytes that it had; owner and mode stay (O_TRUNC). */
    static SharedMemoryObject openTruncated(String name) {
        return PosixSharedMemoryObject.openTruncated(name);
    }

    String name();

    /** In bytes, at this moment. */
    long size();

    /**
     * Gives it a size; what is new is zero. It promises nothing: where {@code /dev/shm} is full then, an access fails, see {@link Memory}.
     *
     * @throws IpcException EINVAL (open for reading only; below 0), EFBIG
     */
    void truncate(long bytes);

    /** Gives it at least that size and the memory for it. @throws IpcException ENOSPC, EFBIG, EBADF (open for reading only) */
    void allocate(long bytes);

    /** All of it, as large as it is now. @throws IpcException EINVAL (no bytes), EACCES (to write what is open for reading), ENOMEM */
    Memory map(Access access);

    /**
     * A part of it, which may reach behind its end: there an access through a cell is an {@link IpcException}, where C gets a SIGBUS, until it has grown.
     *
     * @param offset in bytes, a multiple of the page size
     * @param length in bytes, from 1
     * @throws IpcException EINVAL (the offset), EACCES (to write what is open for reading), ENOMEM
     */
    Memory map(Access access, long offset, long length);

    /** Owned by this instance, and close-on-exec. */
    int descriptor();

    /** Closes the descriptor. Neither unmaps nor unlinks. Twice is harmless. */
    @Override
    void close();
}
