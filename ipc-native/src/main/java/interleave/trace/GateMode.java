package interleave.trace;

/** How operations pass the gate. The codes are part of the format. */
public enum GateMode {
    /** Each one waits for a permit. */
    STEP(0),
    /** At most so many a second. */
    PACED(1),
    /** The gate is open. */
    RUN(2);

    private static final GateMode[] BY_CODE = {STEP, PACED, RUN};

    private final int code;

    GateMode(int code) {
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
    public static GateMode of(int code) {
        if (code < 0 || code >= BY_CODE.length) {
            throw new IllegalArgumentException("no gate mode has the code " + code);
        }
        return BY_CODE[code];
    }
}
