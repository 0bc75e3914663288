package interleave.model;

/** Where a number comes from. */
public enum Source {
    /** Just read from the kernel. */
    KERNEL("kernel"),
    /** From an actor's event. */
    REPORTED("reported"),
    /** Worked out from other numbers. */
    INFERRED("inferred");

    private final String key;

    Source(String key) {
        this.key = key;
    }

    /** As in {@code run --json}. */
    public String key() {
        return key;
    }
}
