package interleave.trace;

/** Takes the events that a {@link TraceReader} hands over. */
@FunctionalInterface
public interface TraceSink {
    /** The event is valid during the call only: it is filled anew for the next one. */
    void accept(TraceEvent event);
}
