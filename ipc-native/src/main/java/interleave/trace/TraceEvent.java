package interleave.trace;

/** One event as read from the ring: a view that is filled again and again, so that millions a second make no garbage. */
public final class TraceEvent {
    private long head;
    private long ended;
    private long tail;
    private long value;
    private long identity;
    private long first;
    private long second;
    private long number;

    TraceEvent() {}

    void read(long head, long ended, long tail, long value) {
        this.head = head;
        this.ended = ended;
        this.tail = tail;
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

    /** Works out the full number from its low 32 bits, and how many were skipped since the one before. */
    long missingSince(long lastNumber) {
        long low = head & 0xFFFF_FFFFL;
        number = lastNumber + (low - lastNumber & 0xFFFF_FFFFL);
        return number - lastNumber - 1;
    }

    boolean movedMessage() {
        int code = operationCode();
        return kindCode() == Kind.ENDED.code()
                && outcomeCode() == Outcome.DONE.code()
                && code >= Operation.SEND.code()
                && code <= Operation.TIMED_RECEIVE.code();
    }

    /** The actor's own numbering, from 1. */
    public long number() {
        return number;
    }

    /** The code of a {@link Kind}. */
    public int kindCode() {
        return (int) (head >>> ChannelLayout.KIND_SHIFT) & 0xFF;
    }

    /** The code of an {@link Operation}; 0 for {@link Kind#RING_FULL}. */
    public int operationCode() {
        return (int) (head >>> ChannelLayout.OPERATION_SHIFT) & 0xFF;
    }

    /** The index of the object in the demo's list. */
    public int object() {
        return (int) (head >>> ChannelLayout.OBJECT_SHIFT) & 0xFF;
    }

    /** The code of an {@link Outcome}. */
    public int outcomeCode() {
        return (int) (head >>> ChannelLayout.OUTCOME_SHIFT) & 0xFF;
    }

    /** When it ended, ns of the monotonic clock; of {@link Kind#BEGAN} and {@link Kind#HELD}: when that was. */
    public long ended() {
        return ended;
    }

    /** How long it took, ns. */
    public long duration() {
        return Duration32.unpack((int) tail);
    }

    /** The line of the program, where it was held at the gate; otherwise 0. */
    public int line() {
        return (int) (tail >>> ChannelLayout.LINE_SHIFT) & 0xFFFF;
    }

    /** The priority of a message. */
    public int priority() {
        return (int) (tail >>> ChannelLayout.PRIORITY_SHIFT) & 0xFFFF;
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
