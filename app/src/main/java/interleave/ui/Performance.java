package interleave.ui;

import interleave.model.Timeline;
import interleave.session.ObjectInfo;
import interleave.session.Session;
import interleave.session.Tally;
import java.util.List;
import java.util.Optional;

/** What is shown: a session, or a recording of one. It is the same to everything that shows; only the hand on the processes asks for the session. */
sealed interface Performance permits LivePerformance, Replay {
    Timeline timeline();

    /** Who takes part. */
    List<Part> parts();

    /** In the order of their indices. */
    List<ObjectInfo> objects();

    /** How honest its result is to be taken, see {@link interleave.demo.Mode#key()}; empty where that is not known. */
    String mode();

    /** What the actors have counted; nothing where a recording does not say. */
    Optional<Tally> tally();

    /** When the actors began, ns of the monotonic clock; 0 before that. */
    long beganAt();

    /** From then to its end, or to now; 0 before the actors have begun. */
    long elapsedNanos();

    /** The session, where there is one. */
    Optional<Session> session();
}
