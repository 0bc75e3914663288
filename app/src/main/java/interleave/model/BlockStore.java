package interleave.model;

import java.util.List;

/** Keeps the encoded blocks of a {@link Timeline}. One thread adds, any may get. */
public interface BlockStore extends AutoCloseable {
    /**
     * Keeps one more; the first is number 0. The bytes are not changed afterwards.
     *
     * @throws UnsupportedOperationException where all that it will ever have is there already
     */
    void add(byte[] block);

    /**
     * One of those that it has, in the parts in which it was written: mostly one.
     *
     * @param first index of its first event
     * @param count of its events
     * @throws MalformedBlockException where it cannot be had
     * @throws java.io.UncheckedIOException where it can no longer be read
     */
    List<byte[]> get(int number, long first, int count);

    /** Forgets all. */
    @Override
    void close();
}
