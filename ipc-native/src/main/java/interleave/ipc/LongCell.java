package interleave.ipc;

/**
 * Eight bytes of shared memory, in native byte order. {@link #load} and {@link #store} are opaque: each happens exactly once and
 * is never torn, merged with its neighbours or moved out of a loop, but orders nothing else.
 *
 * <p>After the memory was closed every method throws {@link IllegalStateException}.
 */
public interface LongCell {
    long load();

    /** @throws IllegalArgumentException where the memory was opened read-only */
    void store(long value);

    /**
     * Adds atomically, also against other processes.
     *
     * @return the value before
     * @throws IllegalArgumentException where the memory was opened read-only
     */
    long getAndAdd(long delta);
}
