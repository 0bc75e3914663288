package interleave.model;

/** From what one actor did to what it made possible for another: a post and whom it released, a send and its receive. Times in ns of the monotonic clock. */
public record Arrow(int fromActor, long from, int toActor, long to) {
    /** A call that took less is not one that was blocked in, ns. */
    public static final long NOTICEABLE = 100_000;
}
