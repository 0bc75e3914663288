package interleave.ipc;

/**
 * A System V semaphore set, see sysvipc(7). It lives until it is removed; closing only ends the use by this instance.
 * A method on a set that was removed is EIDRM or EINVAL.
 */
public interface SemaphoreSet extends AutoCloseable {
    /**
     * Creates exclusively, mode 0600. An opener may see the values as 0 for the moment between creation and setting them.
     *
     * @param key any but 0, which is IPC_PRIVATE
     * @param initialValues one for each semaphore, from 0 to 32767
     * @throws IpcException EEXIST, ENOSPC, EINVAL, ERANGE, ENOMEM
     */
    static SemaphoreSet create(int key, int... initialValues) {
        return SysvSemaphoreSet.create(key, initialValues);
    }

    /** @throws IpcException ENOENT, EACCES */
    static SemaphoreSet open(int key) {
        return SysvSemaphoreSet.open(key);
    }

    /** Removes the set of that key; its waiters get EIDRM. @throws IpcException ENOENT, EACCES, EPERM */
    static void remove(int key) {
        try (SemaphoreSet set = open(key)) {
            set.remove();
        }
    }

    int key();

    /** The kernel's identifier; may be 0. */
    int id();

    /** Semaphores in the set. */
    int size();

    int value(int index);

    /** Threads that wait for that semaphore to rise (GETNCNT). */
    int waiters(int index);

    /**
     * One semaphore of the set: wait is −1, post is +1. It lives as long as the set.
     *
     * @param undo whether the kernel takes back what this process did when it ends (SEM_UNDO)
     */
    Semaphore at(int index, boolean undo);

    /** Removes the set; its waiters get EIDRM. @throws IpcException EPERM, EIDRM, EINVAL */
    void remove();

    /** Ends the use by this instance. Does not remove. Twice is harmless. */
    @Override
    void close();
}
