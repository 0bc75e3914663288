package interleave.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** Says that one looks at what has been, leads back to what is, and keeps hands off the actors until then. */
final class PastView implements Facet {
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final Cursor cursor;
    private final Button sign;
    private final Node stage;
    private final List<? extends Node> hands;

    /**
     * @param stage is {@code :past} as long
     * @param hands with what something is done to the session
     */
    PastView(Cursor cursor, Button sign, Node stage, List<? extends Node> hands) {
        this.cursor = cursor;
        this.sign = sign;
        this.stage = stage;
        this.hands = hands;
    }

    @Override
    public void prepare(Opening opening) {
        show(false);
    }

    @Override
    public void show(Moment moment) {
        show(!cursor.isLive() && switch (moment.stage()) {
            case LIVE, OVER, ENDED -> true;
            case NONE, STARTING, REPLAY -> false;
        });
    }

    private void show(boolean past) {
        sign.setVisible(past);
        sign.setManaged(past);
        stage.pseudoClassStateChanged(PAST, past);
        hands.forEach(each -> each.setDisable(past));
    }
}
