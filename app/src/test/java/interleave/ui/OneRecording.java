package interleave.ui;

import static interleave.ui.OneWindow.eventually;

import interleave.demo.Demos;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.recording.Marker;
import interleave.recording.Recording;
import interleave.session.Authorship;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.testfx.api.FxRobot;

/** A real session in a file, and the window on it. */
final class OneRecording {
    /** Ns for which nothing happens. */
    static final long SILENCE = 700_000_000;
    private static final int INCREMENTS = 5;

    private OneRecording() {}

    /** Two actors that increment a counter, to their end. */
    static Path make(Path file) throws IOException {
        try (Session session = Session.begin(plan(), Speed.of(100))) {
            session.record(file, new Authorship("A lost one", "", ""), failure -> {
                throw new AssertionError(failure);
            });
            while (!session.isOver()) {
                LockSupport.parkNanos(1_000_000);
            }
        }
        return file;
    }

    /** Some operations of each actor, nothing for a while, and some more. */
    static Path makeWithSilence(Path file) throws IOException {
        try (Session session = Session.begin(plan(), Speed.HELD)) {
            session.record(file, new Authorship("", "", ""), failure -> {
                throw new AssertionError(failure);
            });
            step(session);
            LockSupport.parkNanos(SILENCE);
            step(session);
        }
        return file;
    }

    /** At least two operations of each actor. */
    private static void step(Session session) {
        awaitHeld(session, 0);
        long upTo = session.timeline().now().actors().stream().mapToLong(ActorState::operations).max().orElse(0) + 2;
        for (long next = upTo - 1; next <= upTo; next++) {
            session.stepAll();
            awaitHeld(session, next);
        }
    }

    private static void awaitHeld(Session session, long operations) {
        while (session.timeline().now().actors().size() < 2
                || !session.timeline().now().actors().stream().allMatch(actor -> actor.activity() == Activity.HELD && actor.operations() >= operations)) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static SessionPlan plan() {
        return SessionPlan.of(Demos.find("lost-increments").orElseThrow(), Map.of("increments", Integer.toString(INCREMENTS)), Map.of(), Map.of(), false, TraceMode.EVERY);
    }

    /** At these tenths of its length. */
    static void mark(Path file, Marker... markers) throws IOException {
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            long began = recording.outcome().orElseThrow().beganAt();
            long tenth = (recording.ended() - began) / 10;
            recording.mark(Arrays.stream(markers).map(marker -> marker.at(recording.timeline().indexAt(began + marker.time() * tenth), began + marker.time() * tenth)).toList());
        }
    }

    static List<Marker> markersOf(Path file) {
        try (Recording recording = Recording.open(file)) {
            return recording.markers();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void show(FxRobot robot, OneWindow window, Path file) {
        robot.interact(() -> window.main().recordings().open(file));
        eventually("it is shown and loaded", () -> window.desk.replay().filter(Replay::isLoaded).isPresent() && robot.lookup("#replay-play").query().isVisible());
        eventually("its actors are there", () -> robot.lookup("#actor-incrementer-2").tryQuery().isPresent());
    }
}
