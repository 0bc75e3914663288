package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.Icon;
import interleave.fxml.control.TimeText;
import interleave.session.Tally;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The row of buttons below the timeline: what they say and which of them do something, by what the session is. */
final class Transport {
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");
    private static final double SECOND = 1e9;

    private final Button start;
    private final Icon startIcon;
    private final Button pause;
    private final Icon pauseIcon;
    private final Tooltip pauseTip;
    private final Button step;
    private final Button reset;
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
        ENDED
    }

    Transport(
            Button start,
            Icon startIcon,
            Button pause,
            Icon pauseIcon,
            Tooltip pauseTip,
            Button step,
            Button reset,
            Region dot,
            Label status,
            Texts texts) {
        this.start = start;
        this.startIcon = startIcon;
        this.pause = pause;
        this.pauseIcon = pauseIcon;
        this.pauseTip = pauseTip;
        this.step = step;
        this.reset = reset;
        this.dot = dot;
        this.status = status;
        this.texts = texts;
        show(Stage.NONE);
    }

    /** Whether all were held, rather than let run at the chosen speed. */
    boolean isHeld() {
        return held;
    }

    void setHeld(boolean now) {
        held = now;
        showPause();
    }

    /** Whether there is nothing that could be paused or stopped. */
    boolean isOver() {
        return over;
    }

    void show(Stage stage) {
        boolean going = stage == Stage.LIVE || stage == Stage.STARTING;
        over = !going;
        start.setText(texts.get(going ? "transport.stop" : "transport.start"));
        startIcon.setCode(going ? "mdi2s-stop" : "mdi2p-play");
        start.getTooltip().setText(texts.get(going ? "transport.stop.tip" : "transport.start.tip"));
        pause.setDisable(stage != Stage.LIVE);
        step.setDisable(stage != Stage.LIVE);
        reset.setDisable(stage == Stage.NONE);
        dot.pseudoClassStateChanged(LIVE, stage == Stage.LIVE);
        showPause();
    }

    private void showPause() {
        pause.setText(texts.get(held ? "transport.run" : "transport.pause"));
        pauseIcon.setCode(held ? "mdi2p-play" : "mdi2p-pause");
        pauseTip.setText(texts.get(held ? "transport.run.tip" : "transport.pause.tip"));
    }

    void showStatus(Stage stage, Tally tally, long elapsedNanos) {
        String word = texts.get("transport." + stage.name().toLowerCase(java.util.Locale.ROOT));
        String clock = clock(elapsedNanos);
        status.setText(tally.traceCostNanos() == 0
                ? texts.format("transport.status.untraced", word, tally.recorded(), clock)
                : texts.format("transport.status", word, tally.recorded(), clock, tally.traceCostNanos()));
    }

    /** The window shows what was then. */
    void showPast(long nanos) {
        dot.pseudoClassStateChanged(LIVE, false);
        status.setText(texts.format("transport.past", TimeText.point(nanos, texts.locale())));
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
