package interleave.model;

/** Keeps the encoded blocks of a {@link Timeline}. One thread adds, any may get. */
public interface BlockStore extends AutoCloseable {
    /** Keeps one more; the first is number 0. The bytes are not changed afterwards. */
    void add(byte[] block);

    /**
     * One of those that were added.
     *
     * @throws java.io.UncheckedIOException where it can no longer be read
     */
    byte[] get(int number);

    /** Forgets all. */
    @Override
    void close();
}
