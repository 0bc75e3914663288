package interleave.ipc;

/**
 * One of the operations that {@link SemaphoreSet#operate} does all at once or not at all, see semop(2).
 *
 * @param index of the semaphore in its set, from 0
 * @param change what is added to its value, from −32768 to 32767: below 0 it waits until there is as much, 0 waits until the value is 0
 * @param noWait whether the whole array fails where this one would wait (IPC_NOWAIT)
 * @param undo whether the kernel takes the change back when this process, not this thread, ends (SEM_UNDO)
 */
public record SemaphoreOperation(int index, int change, boolean noWait, boolean undo) {
    public SemaphoreOperation {
        if (index < 0 || index > 0xffff) {
            throw new IndexOutOfBoundsException("a set has no semaphore " + index);
        }
        if (change < Short.MIN_VALUE || change > Short.MAX_VALUE) {
            throw new IllegalArgumentException("a change of %d is outside %d to %d".formatted(change, Short.MIN_VALUE, Short.MAX_VALUE));
        }
    }

    /** Adds {@code change}, waiting where it takes more than there is. */
    public static SemaphoreOperation add(int index, int change) {
        return new SemaphoreOperation(index, change, false, false);
    }

    /** Takes one. */
    public static SemaphoreOperation await(int index) {
        return add(index, -1);
    }

    /** Gives one. */
    public static SemaphoreOperation post(int index) {
        return add(index, 1);
    }

    /** Waits until the value is 0, and changes nothing. */
    public static SemaphoreOperation awaitZero(int index) {
        return add(index, 0);
    }

    public SemaphoreOperation withoutWaiting() {
        return new SemaphoreOperation(index, change, true, undo);
    }

    public SemaphoreOperation withUndo() {
        return new SemaphoreOperation(index, change, noWait, true);
    }
}
