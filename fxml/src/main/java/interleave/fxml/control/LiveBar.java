package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The buttons of a session: begin anew, start and stop, pause and run, a step back to look, a step of all, record. */
public final class LiveBar extends HBox {

    private final Texts texts;
    private final Icon startIcon = new Icon("mdi2p-play");
    private final Icon pauseIcon = new Icon("mdi2p-pause");
    private final Icon recordIcon = new Icon("mdi2r-record-circle-outline");
    private final Button reset = button("resetButton", new Icon("mdi2s-skip-backward"), "round");
    private final Button start = button("startButton", startIcon, "primary");
    private final Button pause = button("pauseButton", pauseIcon, "shrinking");
    private final Button back = button("backButton", new Icon("mdi2s-step-backward"), "round");
    private final Button step = button("stepButton", new Icon("mdi2s-step-forward"), "shrinking");
    private final Button record = button("recordButton", recordIcon, "round");

    private final BooleanProperty going = new SimpleBooleanProperty(this, "going");
    private final BooleanProperty startable = new SimpleBooleanProperty(this, "startable", true);

    public LiveBar(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("live-bar");
        record.getStyleClass().add("record");
        getChildren().addAll(reset, start, pause, back, step, record);
        name(reset, "reset", false);
        name(back, "back", false);
        name(step, "step", true);
        going.subscribe(this::nameStart);
        start.disableProperty().bind(going.or(startable).not());
        setHeld(false);
        setRecording(false);
    }

    private static Button button(String id, Icon icon, String kind) {
        var button = new Button("", icon);
        button.setId(id);
        button.getStyleClass().addAll("pill", kind);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void name(Button button, String key, boolean shown) {
        button.setText(shown ? texts.get("transport." + key) : "");
        button.setAccessibleText(texts.get("transport." + key));
        button.setTooltip(Parts.tooltip(texts.get("transport." + key + ".tip")));
    }

    private void nameStart(boolean stops) {
        name(start, stops ? "stop" : "start", true);
        startIcon.setCode(stops ? "mdi2s-stop" : "mdi2p-play");
    }

    /** Whether there is something that can be stopped. */
    public void setGoing(boolean value) { going.set(value); }

    /** Whether what is set can be started; what is going can be stopped in any case. */
    public BooleanProperty startableProperty() { return startable; }

    /** Whether all are held, and can be let run. */
    public void setHeld(boolean held) {
        name(pause, held ? "run" : "pause", true);
        pauseIcon.setCode(held ? "mdi2p-play" : "mdi2p-pause");
    }

    /** Whether what happens is being recorded. */
    public void setRecording(boolean on) {
        name(record, on ? "unrecord" : "record", false);
        recordIcon.setCode(on ? "mdi2s-stop-circle" : "mdi2r-record-circle-outline");
        Marks.mark(record, "recording", on);
    }

    public Button resetButton() { return reset; }
    public Button startButton() { return start; }
    public Button pauseButton() { return pause; }
    public Button backButton() { return back; }
    public Button stepButton() { return step; }
    public Button recordButton() { return record; }
}
