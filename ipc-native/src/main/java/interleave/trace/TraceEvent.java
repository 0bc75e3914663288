package interleave.trace;

/** One event as read from the ring: a view that is filled again and again, so that millions a second make no garbage. */
public final class TraceEvent {
    private int what;
    private long ended;
    private long duration;
    private int lineAndPriority;
    private long value;
    private long identity;
    private long first;
    private long second;
    private long number;

    TraceEvent() {}

    void read(long number, int what, long ended, long duration, int lineAndPriority, long value) {
        this.number = number;
        this.what = what;
        this.ended = ended;
        this.duration = duration;
        this.lineAndPriority = lineAndPriority;
        this.value = value;
        identity = 0;
        first = 0;
        second = 0;
    }

    void readMessage(long identity, long first, long second) {
        this.identity = identity;
        this.first = first;
        this.second = second;
    }

    /** The actor's own numbering, from 1. */
    public long number() {
        return number;
    }

    /** The code of a {@link Kind}. */
    public int kindCode() {
        return ChannelLayout.kindCode(what);
    }

    /** The code of an {@link Operation}; 0 for {@link Kind#RING_FULL}. */
    public int operationCode() {
        return ChannelLayout.operationCode(what);
    }

    /** The index of the object in the demo's list. */
    public int object() {
        return ChannelLayout.object(what);
    }

    /** The code of an {@link Outcome}. */
    public int outcomeCode() {
        return ChannelLayout.outcomeCode(what);
    }

    /** When it ended, ns of the monotonic clock; of {@link Kind#BEGAN} and {@link Kind#HELD}: when that was. */
    public long ended() {
        return ended;
    }

    /** How long it took, ns. */
    public long duration() {
        return duration;
    }

    /** The line of the program, where it was held at the gate; otherwise 0. */
    public int line() {
        return lineAndPriority & 0xFFFF;
    }

    /** The priority of a message. */
    public int priority() {
        return lineAndPriority >>> ChannelLayout.PRIORITY_SHIFT;
    }

    /** Which of several numbers of the object, from 0; of an operation that moves no message. */
    public int part() {
        return priority();
    }

    /** What was loaded or stored; the sum that an add left; the length of a message in bytes; the errno of a failure. */
    public long value() {
        return value;
    }

    /** {@link MessageDigest#identity()} of the message that was moved, otherwise 0. */
    public long identity() {
        return identity;
    }

    /** {@link MessageDigest#first()}. */
    public long first() {
        return first;
    }

    /** {@link MessageDigest#second()}. */
    public long second() {
        return second;
    }
}
