package interleave.model;

/**
 * A run of events as {@link BlockCodec} has encoded it.
 *
 * @param first index of its first event
 * @param count of its events
 * @param begins the time of its first event, or of a later one before that; ns of the monotonic clock
 * @param ends the greatest time up to its last event
 */
public record EncodedBlock(long first, int count, long begins, long ends, byte[] bytes) {}
