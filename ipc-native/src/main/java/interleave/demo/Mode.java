package interleave.demo;

/** How honest a result is meant to be taken: always written next to it. */
public enum Mode {
    /** The actors run as fast as they can: the result is a matter of chance. */
    FREE("free"),
    /** The window between load and store is held open: the result is guaranteed. */
    WIDENED("widened"),
    /** Operations are let through one by one or at a given pace. */
    STEPPED("stepped");

    private final String key;

    Mode(String key) {
        this.key = key;
    }

    /** As in {@code run --json}. */
    public String key() {
        return key;
    }
}
