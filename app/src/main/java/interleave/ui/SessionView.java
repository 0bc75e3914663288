package interleave.ui;

import interleave.session.Session;
import java.util.List;
import java.util.Optional;

/** Brings the session that there is to everything that shows something of it, once a frame. */
final class SessionView {
    private final SessionDesk desk;
    private final Transport transport;
    private final Troubles troubles;
    private final Cursor cursor;
    private final List<Facet> facets;
    private Session failed;

    SessionView(SessionDesk desk, Transport transport, Troubles troubles, Cursor cursor, List<Facet> facets) {
        this.desk = desk;
        this.cursor = cursor;
        this.transport = transport;
        this.troubles = troubles;
        this.facets = facets;
    }

    /** Clears everything for a demo. */
    void prepare(Opening opening) {
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
        Moment moment = new Moment(session, stage, cursor.world(session.timeline()), session.tally(), cursor.time());
        facets.forEach(facet -> facet.show(moment));
        transport.showStatus(stage, moment.tally(), session.elapsedNanos());
        if (!cursor.isLive()) {
            transport.showPast(moment.now() - session.beganAt());
        }
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
