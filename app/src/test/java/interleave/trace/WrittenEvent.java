package interleave.trace;

/** Events as they come out of a ring, at times that a test chooses. */
public final class WrittenEvent {
    private WrittenEvent() {}

    public static TraceEvent held(Operation operation, int object, int line, long time) {
        return event(Kind.HELD, operation, object, Outcome.DONE, line, time, time, 0);
    }

    public static TraceEvent began(Operation operation, int object, int line, long time) {
        return event(Kind.BEGAN, operation, object, Outcome.DONE, line, time, time, 0);
    }

    public static TraceEvent ended(Operation operation, int object, Outcome outcome, int line, long began, long ended, long value) {
        return event(Kind.ENDED, operation, object, outcome, line, began, ended, value);
    }

    public static TraceEvent moved(Operation operation, int object, long began, long ended, byte[] message, int priority) {
        TraceEvent event = new TraceEvent();
        MessageDigest digest = MessageDigest.of(message);
        event.read(1, ChannelLayout.ended(operation, object, Outcome.DONE), ended, ended - began, priority << ChannelLayout.PRIORITY_SHIFT, message.length);
        event.readMessage(digest.identity(), digest.first(), digest.second());
        return event;
    }

    public static TraceEvent ringFull(long began, long ended) {
        TraceEvent event = new TraceEvent();
        event.read(1, ChannelLayout.what(Kind.RING_FULL, 0, 0, 0), ended, ended - began, 0, 0);
        return event;
    }

    private static TraceEvent event(Kind kind, Operation operation, int object, Outcome outcome, int line, long began, long ended, long value) {
        TraceEvent event = new TraceEvent();
        event.read(1, ChannelLayout.what(kind, operation.code(), object, outcome.code()), ended, ended - began, line, value);
        return event;
    }
}
