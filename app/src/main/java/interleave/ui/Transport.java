package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.LiveBar;
import interleave.fxml.control.TimeText;
import interleave.session.Tally;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The row of buttons below the timeline: what they say and which of them do something, by what the session is. */
final class Transport {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
    private static final double SECOND = 1e9;

    private final LiveBar bar;
    private final Region dot;
    private final Label status;
    private final Texts texts;
    private boolean held;
    private boolean over = true;

    /** What a session may be. */
    enum Stage {
        NONE,
        STARTING,
        LIVE,
        /** All actors have ended; the objects are still there. */
        OVER,
        /** Ended: nothing is there any more. */
        ENDED,
        /** None: what is shown was recorded. */
        REPLAY
    }

    Transport(LiveBar bar, Region dot, Label status, Texts texts) {
        this.bar = bar;
        this.dot = dot;
        this.status = status;
        this.texts = texts;
        show(Stage.NONE, false);
    }

    /** Whether all were held, rather than let run at the chosen speed. */
    boolean isHeld() {
        return held;
    }

    void setHeld(boolean now) {
        held = now;
        bar.setHeld(now);
    }

    /** Whether there is nothing that could be paused or stopped. */
    boolean isOver() {
        return over;
    }

    /** @param past whether a moment is shown that is over */
    void show(Stage stage, boolean past) {
        boolean going = stage == Stage.LIVE || stage == Stage.STARTING;
        over = !going;
        bar.setGoing(going);
        bar.pauseButton().setDisable(stage != Stage.LIVE);
        bar.stepButton().setDisable(stage == Stage.NONE || stage == Stage.STARTING || stage != Stage.LIVE && !past);
        bar.backButton().setDisable(stage == Stage.NONE || stage == Stage.STARTING);
        bar.resetButton().setDisable(stage == Stage.NONE);
        dot.pseudoClassStateChanged(LIVE, stage == Stage.LIVE);
    }

    void showStatus(Stage stage, Tally tally, long elapsedNanos) {
        String word = texts.get("transport." + stage.name().toLowerCase(java.util.Locale.ROOT));
        String clock = clock(elapsedNanos);
        status.setText(tally.traceCostNanos() == 0
                ? texts.format("transport.status.untraced", word, tally.recorded(), clock)
                : texts.format("transport.status", word, tally.recorded(), clock, tally.traceCostNanos()));
    }

    /** The window shows what was then, ns since the actors began, and for how long nothing will happen where that is long. */
    void showPast(long place, long length, OptionalLong silence) {
        dot.pseudoClassStateChanged(LIVE, false);
        String past = texts.format("transport.past", TimeText.length(place, texts.locale()), TimeText.length(length, texts.locale()));
        status.setText(silence.isPresent() ? past + "\n" + texts.format("transport.silence", TimeText.length(silence.getAsLong(), texts.locale())) : past);
    }

    void showStatus(Stage stage) {
        status.setText(texts.get("transport." + stage.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /** Minutes, seconds and tenths; with more digits where it was over before that says anything. */
    private String clock(long nanos) {
        double seconds = nanos / SECOND;
        return seconds < 1 && over
                ? texts.format("clock.short", seconds * 1000)
                : texts.format("clock", (int) (seconds / 60), seconds % 60);
    }
}
