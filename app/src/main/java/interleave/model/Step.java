package interleave.model;

/**
 * A place on a timeline between two operations: all that the first has led to has happened, the second has not ended.
 *
 * @param events how many events have happened there
 * @param time when the operation before it ended, ns of the monotonic clock; before the first one when the session began
 */
public record Step(long events, long time) {}
