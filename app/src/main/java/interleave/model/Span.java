package interleave.model;

/** What a lane of the timeline shows of an actor over a stretch of time. */
public enum Span {
    RUNNING,
    HELD,
    BLOCKED,
    STOPPED
}
