package interleave.fxml.control;

import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;

/** A few words that may go on in a second line; what has no room even so is told by its tooltip. */
public final class SummaryLabel extends Label {

    public SummaryLabel() {
        getStyleClass().add("summary");
        setMinWidth(0);
        setWrapText(true);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> Parts.tellWhole(this));
    }
}
