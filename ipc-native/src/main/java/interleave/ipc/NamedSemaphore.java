package interleave.ipc;

import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** A POSIX named semaphore, see sem_overview(7). The name outlives every instance until {@link #unlink}. */
public interface NamedSemaphore extends Semaphore {
    /**
     * Creates exclusively, mode 0600.
     *
     * @param value from 0 to 2147483647
     * @throws IpcException EEXIST, EACCES, EINVAL, ENAMETOOLONG, EMFILE, ENOSPC, EROFS
     */
    static NamedSemaphore create(String name, int value) {
        return create(name, value, FileMode.OWNER_ONLY);
    }

    /** As {@link #create(String, int)}, with that mode less the umask. Who is to use it needs to be let read and write it. */
    static NamedSemaphore create(String name, int value, Set<PosixFilePermission> mode) {
        return PosixSemaphore.create(name, value, mode);
    }

    /** @throws IpcException ENOENT, EACCES, EINVAL (the object under that name is no semaphore), ELOOP */
    static NamedSemaphore open(String name) {
        return PosixSemaphore.open(name);
    }

    /** Creates or opens as {@code mode} says; {@code value} is for a new one only. */
    static NamedSemaphore open(String name, OpenMode mode, int value) {
        return mode.apply(() -> create(name, value), () -> open(name));
    }

    /**
     * Removes the name. Who has it open goes on with it.
     *
     * @throws IpcException ENOENT, EACCES
     */
    static void unlink(String name) {
        PosixSemaphore.unlink(name);
    }

    String name();
}
