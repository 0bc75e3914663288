package interleave.ui;

import interleave.model.WorldState;
import interleave.session.Session;
import interleave.session.Tally;
import java.util.List;
import java.util.Optional;

/** Brings the session that there is to everything that shows something of it, once a frame. */
final class SessionView {
    /** Numbers that change more often cannot be read. */
    private static final long APART = 100_000_000;
    /** So many events since the last time are shown at once: somebody may be following them one by one. */
    private static final long FEW = 3;

    private final SessionDesk desk;
    private final Transport transport;
    private final Troubles troubles;
    private final Cursor cursor;
    private final List<Facet> facets;
    private Session failed;
    private Moment shown;
    private long shownAt;

    SessionView(SessionDesk desk, Transport transport, Troubles troubles, Cursor cursor, List<Facet> facets) {
        this.desk = desk;
        this.cursor = cursor;
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
        Optional<Session> session = desk.session().filter(_ -> !desk.isStarting());
        Transport.Stage stage = session.map(this::stageOf).orElse(desk.isLive() ? Transport.Stage.STARTING : Transport.Stage.NONE);
        transport.show(stage);
        session.ifPresentOrElse(it -> show(it, stage), () -> transport.showStatus(stage));
    }

    private void show(Session session, Transport.Stage stage) {
        tellFailure(session);
        WorldState world = cursor.world(session.timeline());
        boolean due = isDue(session, stage, world);
        Tally tally = due ? session.tally() : shown.tally();
        Moment moment = new Moment(session, stage, world, tally, cursor.time());
        if (due) {
            shown = moment;
            shownAt = System.nanoTime();
            facets.forEach(facet -> facet.show(moment));
            transport.showStatus(stage, tally, session.elapsedNanos());
        }
        if (!cursor.isLive()) {
            transport.showPast(moment.now() - session.beganAt());
        }
        facets.forEach(facet -> facet.move(moment));
    }

    private boolean isDue(Session session, Transport.Stage stage, WorldState world) {
        return shown == null
                || shown.session() != session
                || shown.stage() != stage
                || System.nanoTime() - shownAt >= APART
                || shown.world() != world && Math.abs(world.events() - shown.world().events()) <= FEW;
    }

    private void tellFailure(Session session) {
        if (session != failed && session.failure().isPresent()) {
            failed = session;
            troubles.tell(session.failure().get());
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
}
