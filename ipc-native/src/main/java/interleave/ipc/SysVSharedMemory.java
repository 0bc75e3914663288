package interleave.ipc;

import java.time.Instant;
import java.util.Optional;

/**
 * A System V shared memory segment, see sysvipc(7) and shmop(2). It lives until it is removed <em>and</em> the last process has
 * detached it; closing only ends the use by this instance, after which every method throws {@link IllegalStateException}. What was
 * attached stays attached until it is closed itself.
 */
public interface SysVSharedMemory extends AutoCloseable {
    /**
     * @param size in bytes, as asked for; what is attached are whole pages
     * @param attached how often it is attached, by all processes
     * @param markedForRemoval removed while it was attached: it has no key any more and goes with its last attachment
     * @param attachedAt the last time, in whole seconds
     * @param changedAt when it was created or its permissions last set
     */
    record Status(IpcPermissions permissions, long size, long creator, long lastProcess, long attached, boolean markedForRemoval,
            Optional<Instant> attachedAt, Optional<Instant> detachedAt, Optional<Instant> changedAt) {}

    /**
     * Creates exclusively, mode 0600, all zeros.
     *
     * @param bytes from 1
     * @throws IpcException EEXIST, EINVAL (larger than SHMMAX), ENOSPC (SHMMNI or SHMALL), ENOMEM
     */
    static SysVSharedMemory create(IpcKey key, long bytes) {
        return SysvSegment.create(key, bytes);
    }

    /** @param key not {@link IpcKey#PRIVATE} @throws IpcException ENOENT, EACCES */
    static SysVSharedMemory open(IpcKey key) {
        return SysvSegment.open(key, 0);
    }

    /** As {@link #open(IpcKey)}; EINVAL where the segment has fewer than {@code atLeastBytes}. */
    static SysVSharedMemory open(IpcKey key, long atLeastBytes) {
        return SysvSegment.open(key, atLeastBytes);
    }

    /** Creates or opens as {@code mode} says; an existing segment must have at least {@code bytes}. */
    static SysVSharedMemory open(IpcKey key, OpenMode mode, long bytes) {
        return mode.apply(() -> create(key, bytes), () -> open(key, bytes));
    }

    /** By the kernel's identifier, as ipcs(1) prints it: the way to somebody else's private segment. @throws IpcException EINVAL, EACCES */
    static SysVSharedMemory ofId(int id) {
        return SysvSegment.ofId(id);
    }

    /** Removes the segment of that key. @throws IpcException ENOENT, EACCES, EPERM */
    static void remove(IpcKey key) {
        try (SysVSharedMemory segment = open(key)) {
            segment.remove();
        }
    }

    IpcKey key();

    /** The kernel's identifier; may be 0. */
    int id();

    /** In bytes. */
    long size();

    /** For reading and writing; closing the memory detaches it. @throws IpcException EACCES, EIDRM, EINVAL (removed), ENOMEM */
    Memory attach();

    /** As {@link #attach}, but nothing can be stored through it. */
    Memory attachReadOnly();

    /** @throws IpcException EACCES, EIDRM, EINVAL (it is gone) */
    Status status();

    /** @param mode such as 0640; @throws IpcException EPERM (neither owner nor creator) */
    void setMode(int mode);

    /** Nobody finds it by its key any more; it is gone when the last has detached it. @throws IpcException EPERM, EIDRM, EINVAL */
    void remove();

    /** Ends the use by this instance. Neither detaches nor removes. Twice is harmless. */
    @Override
    void close();
}
