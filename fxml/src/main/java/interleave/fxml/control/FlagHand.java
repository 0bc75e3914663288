package interleave.fxml.control;

/** What can be done to a flag, with the mouse or by keyboard. */
public interface FlagHand {

    /** For flags that nobody has a hand on. */
    FlagHand NONE = new FlagHand() {
        @Override
        public void go(Flag flag) { }

        @Override
        public void move(Flag flag, long nanos) { }

        @Override
        public void edit(Flag flag) { }

        @Override
        public void remove(Flag flag) { }
    };

    /** The playhead is wanted there. */
    void go(Flag flag);

    /** @param nanos since the session began */
    void move(Flag flag, long nanos);

    void edit(Flag flag);

    void remove(Flag flag);
}
