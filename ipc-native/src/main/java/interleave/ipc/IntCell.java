package interleave.ipc;

/**
 * Four bytes of shared memory, in native byte order. How {@link #load} and {@link #store} are ordered was said when the cell was taken, see {@link Ordering};
 * if nothing was said they are opaque. The other operations are atomic, also against other processes, and volatile always.
 *
 * <p>After the memory was closed every method throws {@link IllegalStateException}.
 */
public interface IntCell {
    int load();

    /** @throws IllegalArgumentException where the memory was opened read-only */
    void store(int value);

    /**
     * @return the value before
     * @throws IllegalArgumentException where the memory was opened read-only
     */
    int getAndAdd(int delta);

    /**
     * @return the value before
     * @throws IllegalArgumentException where the memory was opened read-only
     */
    int getAndSet(int value);

    /**
     * Stores {@code value} if the value is {@code expected}.
     *
     * @return the value before: {@code expected} where it was stored
     * @throws IllegalArgumentException where the memory was opened read-only
     */
    int compareAndExchange(int expected, int value);

    /** As {@link #compareAndExchange}. @return whether it was stored */
    default boolean compareAndSet(int expected, int value) {
        return compareAndExchange(expected, value) == expected;
    }
}
