package interleave.fxml.control;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** The panels of the window with nothing in them, seen until the real ones are there. It has no controls: reading their style would take longer than all the rest. */
public final class WindowOutline extends BorderPane {

    /** @param name of the program */
    public WindowOutline(String name) {
        getStyleClass().add("outline");
        var title = new Text(name);
        title.getStyleClass().add("outline-name");
        var stage = Parts.region("outline-card");
        VBox.setVgrow(stage, Priority.ALWAYS);
        var timeline = Parts.region("outline-card");
        timeline.getStyleClass().add("outline-timeline");
        var transport = Parts.region("outline-card");
        transport.getStyleClass().add("outline-transport");
        var desk = new VBox(stage, timeline, transport);
        desk.getStyleClass().add("outline-desk");
        setTop(Parts.row("outline-header", title));
        setLeft(Parts.region("outline-demos"));
        setCenter(desk);
    }
}
