package interleave.trace;

/** How an operation ended. The codes are part of the format. */
public enum Outcome {
    DONE(0),
    /** It would have had to block, and was asked not to (EAGAIN). */
    WOULD_BLOCK(1),
    /** ETIMEDOUT. */
    TIMED_OUT(2),
    /** Any other error; the value of the event is the errno. */
    FAILED(3);

    private static final Outcome[] BY_CODE = {DONE, WOULD_BLOCK, TIMED_OUT, FAILED};

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /**
     * The outcome of a code.
     *
     * @throws IllegalArgumentException for a code that no outcome has
     */
    public static Outcome of(int code) {
        if (code < 0 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("no outcome has the code " + code);
        }
        return BY_CODE[code];
    }
}
