package interleave.fxml.control;

/** How much of an actor is drawn, by the room there is for it. */
public enum Density {
    /** Everything. */
    FULL,
    /** Without the output and the count, but with its buttons. */
    BRIEF,
    /** A chip: name, state and register; the actions are in a menu. */
    COMPACT
}
