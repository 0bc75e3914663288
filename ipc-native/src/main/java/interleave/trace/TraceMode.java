package interleave.trace;

/** How much of what an actor does is kept. The codes are part of the format. */
public enum TraceMode {
    /** Nothing is lost: an actor whose ring is full waits, and the wait is an event of its own. */
    EVERY(0),
    /** The newest are kept; the number of those overwritten is known. */
    LATEST(1),
    /** Operations are counted, not recorded. */
    OFF(2);

    private static final TraceMode[] BY_CODE = {EVERY, LATEST, OFF};

    private final int code;

    TraceMode(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /**
     * The mode of a code.
     *
     * @throws IllegalArgumentException for a code that no mode has
     */
    public static TraceMode of(int code) {
        if (code < 0 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("no trace mode has the code " + code);
        }
        return BY_CODE[code];
    }
}
