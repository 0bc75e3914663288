package interleave.fxml.control;

import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** A word said in passing, above what is there: it takes no room and no clicks, and goes by itself. What has to be answered is a {@link Banner}. */
public final class Notice extends Label {

    private static final Duration SEEN = Duration.seconds(4);

    private final PauseTransition leaving = new PauseTransition(SEEN);

    public Notice() {
        getStyleClass().add("notice");
        setAccessibleRole(AccessibleRole.TEXT);
        setWrapText(true);
        setMouseTransparent(true);
        setVisible(false);
        leaving.setOnFinished(_ -> setVisible(false));
    }

    /** Says this in place of what was said before. */
    public void say(String words) {
        setText(words);
        setVisible(true);
        leaving.playFromStart();
    }
}
