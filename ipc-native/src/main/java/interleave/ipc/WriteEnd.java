package interleave.ipc;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * The end of a pipe that is written to, see pipe(7). As long as anybody has one open the reader waits for more. Every method but
 * {@link #close} throws {@link IllegalStateException} once it is closed; a thread blocked at that moment stays blocked, and the
 * descriptor is given back when the last one has left. A signal does not end a wait.
 */
public interface WriteEnd extends Pollable, AutoCloseable {
    /** Bytes that are written all together or not at all, never mixed with those of another writer (PIPE_BUF). */
    int ATOMIC = 4096;

    /** All of it; blocks while the pipe is full. @throws IpcException EPIPE where nobody has the other end open */
    void write(byte[] bytes);

    /** As {@link #write}, but never blocks. @return bytes written, fewer where more than {@link #ATOMIC} did not fit; empty for none */
    OptionalInt tryWrite(byte[] bytes);

    /** As {@link #tryWrite} as soon as there is room, for at most {@code timeout} of the monotonic clock, to the next millisecond. */
    OptionalInt timedWrite(byte[] bytes, Duration timeout);

    /** Bytes that the pipe can hold (F_GETPIPE_SZ), 65,536 where nobody has changed it. */
    int capacity();

    /**
     * Makes it at least so large (F_SETPIPE_SZ).
     *
     * @return what it became: a power of two, in whole pages
     * @throws IpcException EPERM (above /proc/sys/fs/pipe-max-size), EBUSY (holds more than that now)
     */
    int setCapacity(int bytes);

    /** Twice is harmless. */
    @Override
    void close();
}
