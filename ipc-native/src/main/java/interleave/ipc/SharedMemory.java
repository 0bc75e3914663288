package interleave.ipc;

/**
 * A POSIX shared memory object and its mapping, see shm_overview(7). The instance owns the mapping; the name outlives it until
 * {@link #unlink}. Who needs its descriptor, another size or a part of it takes a {@link SharedMemoryObject}.
 */
public interface SharedMemory extends Memory {
    /**
     * Creates exclusively, with mode 0600 and all its memory allocated, so that a full {@code /dev/shm} is an error here and no
     * SIGBUS later. What cannot be made whole is unlinked again.
     *
     * @param bytes from 1
     * @throws IpcException EEXIST, EACCES, EINVAL, ENAMETOOLONG, EMFILE, ENOMEM, ENOSPC, EROFS, ELOOP
     */
    static SharedMemory create(String name, long bytes) {
        return PosixSharedMemory.create(name, bytes);
    }

    /**
     * Opens for reading and writing, with the size that the object has.
     *
     * @throws IpcException ENOENT, EACCES, EINVAL (the object is empty), ELOOP (a symbolic link)
     */
    static SharedMemory open(String name) {
        return PosixSharedMemory.open(name, 1, Access.READ_WRITE);
    }

    /** As {@link #open(String)}; EINVAL also where the object has fewer than {@code atLeastBytes}. */
    static SharedMemory open(String name, long atLeastBytes) {
        return PosixSharedMemory.open(name, atLeastBytes, Access.READ_WRITE);
    }

    /** As {@link #open(String)}, but nothing can be stored through it. */
    static SharedMemory openReadOnly(String name) {
        return PosixSharedMemory.open(name, 1, Access.READ_ONLY);
    }

    /** Creates or opens as {@code mode} says; an existing object must have at least {@code bytes}. */
    static SharedMemory open(String name, OpenMode mode, long bytes) {
        return mode.apply(() -> create(name, bytes), () -> open(name, bytes));
    }

    /**
     * Removes the name. Mappings go on until they are closed.
     *
     * @throws IpcException ENOENT, EACCES
     */
    static void unlink(String name) {
        PosixSharedMemory.unlink(name);
    }

    String name();

    /** Unmaps. Does not unlink. Twice is harmless. */
    @Override
    void close();
}
