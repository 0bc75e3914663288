package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The order of operations as text, and what can be done with it: played, taken from what was stepped by hand, opened, saved. */
public final class SchedulePane extends VBox {

    private static final int ROWS = 3;

    private final TextArea order = new LinesField(ROWS);
    private final Button play;
    private final Button take;
    private final Button open;
    private final Button save;

    public SchedulePane(@NamedArg("texts") Texts texts) {
        getStyleClass().add("setup-group");
        order.setId("scheduleText");
        order.setPromptText(texts.get("setup.schedule.prompt"));
        order.setAccessibleText(texts.get("setup.schedule"));
        play = button("schedulePlay", texts.get("setup.schedule.play"));
        take = button("scheduleTake", texts.get("setup.schedule.take"));
        open = button("scheduleOpen", texts.get("setup.schedule.open"));
        save = button("scheduleSave", texts.get("setup.schedule.save"));
        var actions = new FlowPane(play, take, open, save);
        actions.getStyleClass().add("schedule-actions");
        var help = new Label(texts.get("setup.schedule.help"));
        help.getStyleClass().add("setting-help");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(Parts.label("group", texts.get("setup.schedule")), order, actions, help);
    }

    private static Button button(String id, String text) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll("pill", "small");
        return button;
    }

    public String getText() { return order.getText(); }
    public void setText(String value) { order.setText(value); }

    public void setOnPlay(Runnable handler) { play.setOnAction(_ -> handler.run()); }
    public void setOnTake(Runnable handler) { take.setOnAction(_ -> handler.run()); }
    public void setOnOpen(Runnable handler) { open.setOnAction(_ -> handler.run()); }
    public void setOnSave(Runnable handler) { save.setOnAction(_ -> handler.run()); }
}
