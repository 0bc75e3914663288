package interleave.ui;

/** One thing that the window shows of a session. Only on the JavaFX thread; never waits. */
interface Facet {
    /** Clears it for a demo: nothing of it is being played. */
    void prepare(Opening opening);

    /** Shows the session as it is in this frame. */
    void show(Moment moment);
}
