package interleave.trace;

/** What an event tells. The codes are part of the format. */
public enum Kind {
    /** An operation that is announced was entered, see {@link Operation#isAnnounced}. */
    BEGAN(1),
    /** An operation returned; holds both of its times. */
    ENDED(2),
    /** The actor stands at the gate before an operation and waits to be let through. */
    HELD(3),
    /** The actor had to wait for the collector because its ring was full; holds how long. */
    RING_FULL(4);

    private static final Kind[] BY_CODE = {null, BEGAN, ENDED, HELD, RING_FULL};

    private final int code;

    Kind(int code) {
        this.code = code;
    }

    /** The number on the wire, 1 to 7. */
    public int code() {
        return code;
    }

    /**
     * The kind of a code.
     *
     * @throws IllegalArgumentException for a code that no kind has
     */
    public static Kind of(int code) {
        if (code < 1 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("no kind of event has the code " + code);
        }
        return BY_CODE[code];
    }
}
