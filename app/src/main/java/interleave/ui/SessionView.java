package interleave.ui;

import interleave.model.Timeline;
import interleave.model.WorldState;
import interleave.session.Session;
import interleave.session.Tally;
import java.util.List;
import java.util.Optional;

/** Brings what is performed to everything that shows something of it, once a frame. */
final class SessionView {
    /** Numbers that change more often cannot be read. */
    private static final long APART = 100_000_000;
    /** So many events since the last time are shown at once: somebody may be following them one by one. */
    private static final long FEW = 3;

    private final SessionDesk desk;
    private final Transport transport;
    private final Troubles troubles;
    private final Cursor cursor;
    private final Playback playback;
    private final List<Facet> facets;
    private Session failed;
    private Moment shown;
    private long shownAt;

    SessionView(SessionDesk desk, Transport transport, Troubles troubles, Cursor cursor, Playback playback, List<Facet> facets) {
        this.desk = desk;
        this.cursor = cursor;
        this.playback = playback;
        this.transport = transport;
        this.troubles = troubles;
        this.facets = facets;
    }

    /** Clears everything for a demo. */
    void prepare(Opening opening) {
        shown = null;
        facets.forEach(facet -> facet.prepare(opening));
    }

    /** On the JavaFX thread. */
    void frame() {
        playback.tick();
        Optional<Performance> performance = desk.performance().filter(_ -> !desk.isStarting());
        Transport.Stage stage = performance.map(this::stageOf).orElse(desk.isLive() ? Transport.Stage.STARTING : Transport.Stage.NONE);
        transport.show(stage, !cursor.isLive());
        performance.ifPresentOrElse(it -> show(it, stage), () -> transport.showStatus(stage));
    }

    private void show(Performance performance, Transport.Stage stage) {
        performance.session().ifPresent(this::tellFailure);
        Timeline timeline = performance.timeline();
        WorldState world = cursor.world(timeline);
        boolean newest = cursor.isLive() || performance instanceof Replay replay && replay.isLoaded() && cursor.events(timeline) >= timeline.size();
        boolean due = isDue(performance, stage, world, newest);
        Optional<Tally> tally = due ? performance.tally() : shown.tally();
        Moment moment = new Moment(performance, stage, world, tally, newest, cursor.time(), playback.flow());
        if (due) {
            shown = moment;
            shownAt = System.nanoTime();
            facets.forEach(facet -> facet.show(moment));
        }
        if (!cursor.isLive()) {
            transport.showPast(cursor.place() - performance.beganAt(), performance.elapsedNanos(), playback.silence());
        } else if (due) {
            transport.showStatus(stage, tally.orElseThrow(), performance.elapsedNanos());
        }
        facets.forEach(facet -> facet.move(moment));
    }

    private boolean isDue(Performance performance, Transport.Stage stage, WorldState world, boolean newest) {
        return shown == null
                || !shown.performance().equals(performance)
                || shown.stage() != stage
                || shown.newest() != newest
                || shown.world() != world && !cursor.isLive() && !playback.isPlaying()
                || System.nanoTime() - shownAt >= APART
                || shown.world() != world && Math.abs(world.events() - shown.world().events()) <= FEW;
    }

    private void tellFailure(Session session) {
        if (session != failed && session.failure().isPresent()) {
            failed = session;
            troubles.tell(session.failure().get());
        }
    }

    private Transport.Stage stageOf(Performance performance) {
        return performance.session().map(this::stageOf).orElse(Transport.Stage.REPLAY);
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
}
