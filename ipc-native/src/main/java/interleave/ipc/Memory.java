package interleave.ipc;

import java.nio.ByteBuffer;

/**
 * Memory that this process has mapped and may share with others. After {@link #close} every access, through whatever was taken from it
 * before, throws {@link IllegalStateException}: nothing crashes the JVM. An access to a page that the object does not have any more, because somebody has truncated it,
 * is a SIGBUS, of which the JVM makes an {@link InternalError}: there, or in compiled code up to the end of the method.
 */
public interface Memory extends AutoCloseable {
    /** In bytes. */
    long size();

    /** As {@link #longAt(long, Ordering)}, opaque. */
    default LongCell longAt(long offset) {
        return longAt(offset, Ordering.OPAQUE);
    }

    /**
     * @param offset in bytes, a multiple of 8
     * @throws IndexOutOfBoundsException if the eight bytes do not lie within the memory
     * @throws IllegalArgumentException if the offset is not a multiple of 8
     */
    LongCell longAt(long offset, Ordering ordering);

    /** As {@link #intAt(long, Ordering)}, opaque. */
    default IntCell intAt(long offset) {
        return intAt(offset, Ordering.OPAQUE);
    }

    /**
     * @param offset in bytes, a multiple of 4
     * @throws IndexOutOfBoundsException if the four bytes do not lie within the memory
     * @throws IllegalArgumentException if the offset is not a multiple of 4
     */
    IntCell intAt(long offset, Ordering ordering);

    /** Copies bytes out of the memory, without any order among them. @throws IndexOutOfBoundsException if they do not lie within it */
    void read(long offset, byte[] into);

    /** As {@link #read}, into the memory. @throws IllegalArgumentException where it is read-only */
    void write(long offset, byte[] from);

    /**
     * All of it, in native byte order, position 0. Valid until {@link #close}.
     *
     * @throws UnsupportedOperationException for more than 2 GiB, which no buffer can hold
     */
    ByteBuffer bytes();

    /** Unmaps. The object that was mapped goes on. Twice is harmless. */
    @Override
    void close();
}
