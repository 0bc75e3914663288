package interleave.ipc;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * The end of a pipe that is read from, see pipe(7). Bytes come in the order in which they were written; where one write ends and the
 * next begins cannot be seen. Every method but {@link #close} throws {@link IllegalStateException} once it is closed; a thread blocked at
 * that moment stays blocked, and the descriptor is given back when the last one has left. A signal does not end a wait.
 */
public interface ReadEnd extends Pollable, AutoCloseable {
    /** Descriptor 0. Closing it ends the use by this instance only. */
    static ReadEnd standardInput() {
        return DescriptorEnd.standardInput();
    }

    /**
     * Blocks while the pipe is empty and somebody has its other end open.
     *
     * @return bytes read, at most as many as {@code buffer} has; 0 at the end, when nobody has the other end open any more
     */
    int read(byte[] buffer);

    /** As {@link #read}, but never blocks: empty where it would. */
    OptionalInt tryRead(byte[] buffer);

    /** As {@link #read}, for at most {@code timeout} of the monotonic clock, to the next millisecond: empty when it is over. */
    OptionalInt timedRead(byte[] buffer, Duration timeout);

    /** Bytes in the pipe at this moment (FIONREAD). */
    int available();

    /** Bytes that the pipe can hold (F_GETPIPE_SZ), 65,536 where nobody has changed it. */
    int capacity();

    /** Twice is harmless. */
    @Override
    void close();
}
