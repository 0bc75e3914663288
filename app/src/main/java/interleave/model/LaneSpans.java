package interleave.model;

/** What an actor did for how long: ascending, not overlapping, cut off at the stretch. Times in ns of the monotonic clock. */
public record LaneSpans(long[] starts, long[] ends, Span[] kinds) {
    static final LaneSpans NONE = new LaneSpans(new long[0], new long[0], new Span[0]);
}
