package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.model.WorldFold;
import interleave.model.WorldState;
import interleave.session.Session;
import interleave.session.Tally;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;

/** Brings the state of the session that there is to the stage, the result, the timeline and the transport, once a frame. */
final class SessionView {
    private final SessionDesk desk;
    private final StageView stage;
    private final ResultView result;
    private final TimelineFeed timeline;
    private final Transport transport;
    private final Label mode;
    private final Growth growth;
    private final VainWaits vainWaits;
    private final Troubles troubles;
    private Session shown;
    private boolean failureTold;
    private Texts texts;
    private WorldState initial;

    SessionView(SessionDesk desk, StageView stage, ResultView result, TimelineFeed timeline, Transport transport, Label mode, Growth growth, VainWaits vainWaits, Troubles troubles) {
        this.desk = desk;
        this.stage = stage;
        this.result = result;
        this.timeline = timeline;
        this.transport = transport;
        this.mode = mode;
        this.growth = growth;
        this.vainWaits = vainWaits;
        this.troubles = troubles;
    }

    /** Clears everything for a demo with these objects: nobody has come yet. */
    void prepare(Demo demo, List<ObjectSpec> objects, Texts nextTexts) {
        shown = null;
        texts = nextTexts;
        initial = new WorldFold(objects).state();
        stage.set(demo, objects, texts);
        stage.show(initial, System.nanoTime());
        growth.show(demo, initial, texts);
        vainWaits.clear();
        result.clear(texts);
        timeline.clear();
        showMode("");
    }

    /** On the JavaFX thread. */
    void frame() {
        long now = System.nanoTime();
        Optional<Session> session = desk.session().filter(_ -> !desk.isStarting());
        Transport.Stage what = session.map(this::stageOf).orElse(desk.isLive() ? Transport.Stage.STARTING : Transport.Stage.NONE);
        transport.show(what);
        if (session.isEmpty()) {
            transport.showStatus(what);
            return;
        }
        show(session.get(), what, now);
    }

    private void show(Session session, Transport.Stage what, long now) {
        if (session != shown) {
            shown = session;
            failureTold = false;
            stage.showNames(session.objects());
        }
        if (!failureTold && session.failure().isPresent()) {
            failureTold = true;
            troubles.tell(session.failure().get());
        }
        WorldState world = session.timeline().now();
        stage.show(world, now);
        growth.show(session.plan().demo(), world, texts);
        vainWaits.show(world, texts);
        Tally tally = session.tally();
        result.show(tally.result(), session.mode(), texts);
        showMode(texts.get("mode." + session.mode().key()));
        long elapsed = session.elapsedNanos();
        transport.showStatus(what, tally, elapsed);
        if (elapsed > 0) {
            timeline.show(session.timeline(), session.beganAt(), session.beganAt() + elapsed, what != Transport.Stage.LIVE);
        }
    }

    private Transport.Stage stageOf(Session session) {
        if (!desk.isSteerable()) {
            return Transport.Stage.ENDED;
        }
        if (session.isOver()) {
            return Transport.Stage.OVER;
        }
        return session.beganAt() == 0 ? Transport.Stage.STARTING : Transport.Stage.LIVE;
    }

    private void showMode(String word) {
        mode.setText(word);
        mode.setVisible(!word.isEmpty());
    }
}
