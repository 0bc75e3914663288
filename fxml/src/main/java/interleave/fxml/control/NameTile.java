package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;

/** An object of which only its name is of interest: whether it is there, and whether anybody has it. */
public final class NameTile extends ObjectFrame {

    /** What has become of it. */
    public enum State {
        ABSENT,
        /** Somebody has it. */
        USED,
        /** It is there, and nobody has it. */
        LEFT
    }

    public NameTile(@NamedArg("texts") Texts texts) {
        super(texts, "name-tile");
        setState(State.ABSENT);
    }

    public void setState(State state) {
        Marks.mark(this, State.class, state);
    }
}
