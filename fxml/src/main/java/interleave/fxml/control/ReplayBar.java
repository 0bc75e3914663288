package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The buttons of a recording: to its beginning, play and pause, a step in either direction, to its end, over a silence, live from here, away with it. */
public final class ReplayBar extends HBox {

    /** What can be asked for. Its text is {@code replay.NAME}, what it does {@code replay.NAME.tip}. */
    public enum Action {
        BEGIN("begin", "mdi2s-skip-backward", false),
        PLAY("play", "mdi2p-play", true),
        BACK("back", "mdi2s-step-backward", false),
        FORWARD("forward", "mdi2s-step-forward", false),
        END("end", "mdi2s-skip-forward", false),
        SKIP("skip", "mdi2f-fast-forward", false),
        BRANCH("branch", "mdi2s-source-branch", true),
        CLOSE("close", "mdi2c-close", false);

        private final String key;
        private final String icon;
        private final boolean named;

        Action(String key, String icon, boolean named) {
            this.key = key;
            this.icon = icon;
            this.named = named;
        }
    }

    private final Texts texts;
    private final Map<Action, Button> buttons = new EnumMap<>(Action.class);
    private final Icon playIcon = new Icon(Action.PLAY.icon);
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);

    public ReplayBar(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("replay-bar");
        for (var action : Action.values()) {
            var button = new Button("", action == Action.PLAY ? playIcon : new Icon(action.icon));
            button.setId("replay-" + action.key);
            button.getStyleClass().addAll("pill", action.named ? "shrinking" : "round");
            button.setMinWidth(USE_PREF_SIZE);
            buttons.put(action, button);
            name(button, action, action.key);
            getChildren().add(button);
        }
        buttons.get(Action.PLAY).getStyleClass().add("primary");
        playing.subscribe(on -> {
            playIcon.setCode(on ? "mdi2p-pause" : "mdi2p-play");
            name(buttons.get(Action.PLAY), Action.PLAY, on ? "pause" : "play");
        });
        setSkippable(false);
    }

    private void name(Button button, Action action, String key) {
        button.setText(action.named ? texts.get("replay." + key) : "");
        button.setAccessibleText(texts.get("replay." + key));
        button.setTooltip(Parts.tooltip(texts.get("replay." + key + ".tip")));
    }

    public void setOn(Action action, Runnable run) {
        buttons.get(action).setOnAction(_ -> run.run());
    }

    /** Whether there is a silence that could be skipped. */
    public void setSkippable(boolean on) {
        buttons.get(Action.SKIP).setDisable(!on);
    }

    public BooleanProperty playingProperty() { return playing; }
    public boolean isPlaying() { return playing.get(); }
    public void setPlaying(boolean value) { playing.set(value); }
}
