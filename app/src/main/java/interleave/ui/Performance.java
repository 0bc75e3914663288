package interleave.ui;

import interleave.model.Timeline;
import interleave.recording.Markers;
import interleave.session.ObjectInfo;
import interleave.session.Session;
import interleave.session.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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

    /** What is marked in it. What is done to them is to be {@linkplain #keepMarkers kept}. */
    Markers markers();

    /**
     * Writes them where they belong, in its own time.
     *
     * @param failed told on another thread, if they cannot be written
     */
    void keepMarkers(Consumer<IOException> failed);

    /** The session, where there is one. */
    Optional<Session> session();
}
