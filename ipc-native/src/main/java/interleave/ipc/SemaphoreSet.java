package interleave.ipc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A System V semaphore set, see sysvipc(7). It lives until it is removed; closing only ends the use by this instance, after which
 * every method throws {@link IllegalStateException}. A method on a set that was removed is EIDRM or EINVAL, one that this user may not
 * use EACCES.
 */
public interface SemaphoreSet extends AutoCloseable {
    /** The largest value a semaphore can have (SEMVMX). */
    int LARGEST_VALUE = 32767;

    /**
     * @param operatedAt the last time that an operation was done, in whole seconds
     * @param changedAt when it was created, or its values or permissions last set
     */
    record Status(IpcPermissions permissions, int size, Optional<Instant> operatedAt, Optional<Instant> changedAt) {}

    /**
     * Creates exclusively, mode 0600. An opener may see the values as 0 for the moment between creation and setting them.
     *
     * @param initialValues one for each semaphore, from 0 to 32767
     * @throws IpcException EEXIST, ENOSPC, EINVAL (more semaphores than a set may have), ENOMEM
     */
    static SemaphoreSet create(IpcKey key, int... initialValues) {
        return SysvSemaphoreSet.create(key, initialValues);
    }

    /** @param key not {@link IpcKey#PRIVATE} @throws IpcException ENOENT, EACCES */
    static SemaphoreSet open(IpcKey key) {
        return SysvSemaphoreSet.open(key);
    }

    /** By the kernel's identifier, as ipcs(1) prints it: the way to somebody else's private set. @throws IpcException EINVAL, EACCES */
    static SemaphoreSet ofId(int id) {
        return SysvSemaphoreSet.ofId(id);
    }

    /** Removes the set of that key; its waiters get EIDRM. @throws IpcException ENOENT, EACCES, EPERM */
    static void remove(IpcKey key) {
        try (SemaphoreSet set = open(key)) {
            set.remove();
        }
    }

    IpcKey key();

    /** The kernel's identifier; may be 0. */
    int id();

    /** Semaphores in the set. */
    int size();

    int value(int index);

    /** All at one moment (GETALL). */
    int[] values();

    /** Sets one value, waking who can go on with it, and forgets everybody's undo of it. @param value from 0 to 32767 */
    void setValue(int index, int value);

    /** As {@link #setValue}, of all at one moment. */
    void setValues(int... values);

    /** Threads that wait for that semaphore to rise (GETNCNT). */
    int waiters(int index);

    /** Threads that wait for that semaphore to be 0 (GETZCNT). */
    int zeroWaiters(int index);

    /** The process that last did an operation on that semaphore or set it; 0 where none has yet, or it is of another PID namespace. */
    long lastProcess(int index);

    /**
     * Does all of them or none. Blocks until all can be done, unless one of them says otherwise. A signal does not end the wait.
     *
     * @return false where one that is not to wait would have to
     * @throws IpcException E2BIG (more than the machine's limit), EFBIG (an index outside the set), ERANGE (above 32767), ENOSPC (no
     *     room for another undo structure), EIDRM
     */
    boolean operate(SemaphoreOperation... operations);

    /**
     * As {@link #operate}, for at most {@code timeout} of the monotonic clock.
     *
     * @return whether they were done
     */
    boolean timedOperate(Duration timeout, SemaphoreOperation... operations);

    /**
     * One semaphore of the set: wait is −1, post is +1. It lives as long as the set.
     *
     * @param undo whether the kernel takes back what this process did when it ends (SEM_UNDO)
     */
    Semaphore at(int index, boolean undo);

    Status status();

    /** @param mode such as 0640; @throws IpcException EPERM (neither owner nor creator) */
    void setMode(int mode);

    /** Removes the set; its waiters get EIDRM. @throws IpcException EPERM, EIDRM, EINVAL */
    void remove();

    /** Ends the use by this instance. Does not remove. Twice is harmless. */
    @Override
    void close();
}
