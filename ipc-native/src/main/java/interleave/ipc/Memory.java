package interleave.ipc;

import java.nio.ByteBuffer;

/**
 * Memory that this process has mapped and may share with others. After {@link #close} every access, through whatever was taken from it
 * before, throws {@link IllegalStateException}: nothing crashes the JVM.
 */
public interface Memory extends AutoCloseable {
    /** In bytes. */
    long size();

    /**
     * @param offset in bytes, a multiple of 8
     * @throws IndexOutOfBoundsException if the eight bytes do not lie within the memory
     * @throws IllegalArgumentException if the offset is not a multiple of 8
     */
    LongCell longAt(long offset);

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
