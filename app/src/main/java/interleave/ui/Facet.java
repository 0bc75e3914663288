package interleave.ui;

/** One thing that the window shows of a session. Only on the JavaFX thread; never waits. */
interface Facet {
    /** Clears it for a demo: nothing of it is being played. */
    void prepare(Opening opening);

    /** Shows the session as it is now: with each thing that happens, or ten times a second where they are too many to be followed. */
    void show(Moment moment);

    /** What moves goes on: in each frame, after what else there is to be shown. */
    default void move(Moment moment) {}
}
