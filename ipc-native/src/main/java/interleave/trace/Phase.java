package interleave.trace;

/** How far an actor has come. The codes are part of the format. */
public enum Phase {
    STARTING(0),
    /** Stands at the barrier, all objects of its program still to be opened. */
    READY(1),
    RUNNING(2),
    /** Its program returned. */
    DONE(3),
    /** Its program threw. */
    FAILED(4);

    private static final Phase[] BY_CODE = {STARTING, READY, RUNNING, DONE, FAILED};

    private final int code;

    Phase(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /**
     * The phase of a code.
     *
     * @throws IllegalArgumentException for a code that no phase has
     */
    public static Phase of(int code) {
        if (code < 0 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("no phase has the code " + code);
        }
        return BY_CODE[code];
    }
}
