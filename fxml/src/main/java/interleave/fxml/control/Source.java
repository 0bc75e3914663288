package interleave.fxml.control;

/** Where a number comes from. */
public enum Source {
    /** Just read from the kernel. */
    KERNEL,
    /** Told by an actor's event. */
    REPORTED,
    /** Concluded from other numbers. */
    INFERRED
}
