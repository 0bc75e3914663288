package interleave.ipc;

import java.time.Duration;

/**
 * A counter of the kernel together with the threads that wait for it, see sem_overview(7) and semop(2).
 * Every method but {@link #close} throws {@link IllegalStateException} once it is closed.
 */
public interface Semaphore extends AutoCloseable {
    /** Takes one; blocks while the value is 0. Not interruptible: {@link Thread#interrupt} does not wake it. */
    void await();

    /** Takes one if the value is above 0. Never blocks. */
    boolean tryWait();

    /**
     * Takes one; blocks for at most {@code timeout} of the monotonic clock.
     *
     * @return whether it took one
     */
    boolean timedWait(Duration timeout);

    /** Gives one, which releases one waiter. @throws IpcException EOVERFLOW, ERANGE at the largest value */
    void post();

    /** The value at this moment; 0 while somebody waits. */
    int value();

    /** Ends the use of it by this instance. Does not remove it, and does not wake who waits. Twice is harmless. */
    @Override
    void close();
}
