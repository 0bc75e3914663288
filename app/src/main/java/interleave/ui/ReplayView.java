package interleave.ui;

import interleave.fxml.control.ReplayBar;
import java.util.List;
import javafx.scene.Node;

/** The buttons below the timeline: those of a session, or those of a recording. */
final class ReplayView implements Facet {
    private final ReplayBar bar;
    private final Playback playback;
    private final List<Node> replaying;
    private final List<Node> live;

    /**
     * @param replaying what is of use for a recording only
     * @param live what is of use for a session only
     */
    ReplayView(ReplayBar bar, Playback playback, List<Node> replaying, List<Node> live) {
        this.bar = bar;
        this.playback = playback;
        this.replaying = replaying;
        this.live = live;
        bar.setOn(ReplayBar.Action.BEGIN, playback::begin);
        bar.setOn(ReplayBar.Action.PLAY, playback::toggle);
        bar.setOn(ReplayBar.Action.BACK, playback::back);
        bar.setOn(ReplayBar.Action.FORWARD, playback::forward);
        bar.setOn(ReplayBar.Action.END, playback::end);
        bar.setOn(ReplayBar.Action.SKIP, playback::skipSilence);
    }

    @Override
    public void prepare(Opening opening) {
        boolean recorded = opening.chosen().isEmpty();
        replaying.forEach(node -> show(node, recorded));
        live.forEach(node -> show(node, !recorded));
    }

    private static void show(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    @Override
    public void show(Moment moment) {
        bar.setPlaying(playback.isPlaying());
        bar.setSkippable(playback.silence().isPresent());
    }
}
