package interleave.model;

/**
 * A message in a queue, as reported by its sender: a POSIX queue cannot be looked into.
 *
 * @param identity {@link interleave.trace.MessageDigest#identity()}
 * @param first bytes 0 to 7
 * @param second bytes 8 to 15
 * @param length in bytes
 * @param sender index of the actor
 */
public record QueuedMessage(long identity, long first, long second, int length, int priority, int sender, long sentAt) {
    /** The second field of a {@link interleave.demo.Reading}. */
    public double value() {
        return Double.longBitsToDouble(second);
    }
}
