package interleave.cli;

import interleave.model.WaitForGraph;
import interleave.model.WorldState;
import interleave.session.Session;
import interleave.session.SessionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A session that nobody steers: waits for its end. */
final class HeadlessRun {
    private static final Duration WITHOUT_END = Duration.ofSeconds(10);
    /** Somebody who knows the name of an object may come to help; nobody knows those that are the session's own. */
    private static final Duration HELP_MAY_COME = Duration.ofSeconds(10);
    private static final Duration NO_HELP_CAN_COME = Duration.ofSeconds(1);
    private static final Duration START = Duration.ofSeconds(60);
    private static final long LOOKS_APART = TimeUnit.MILLISECONDS.toNanos(10);

    private final Session session;
    private final Optional<Duration> duration;
    private final boolean stopsAtDeadlock;
    private final Runnable meanwhile;
    private final long started = System.nanoTime();
    private long lastEvents;
    private long lastMove = System.nanoTime();

    /**
     * @param duration how long after the barrier it is stopped; without one to its end, or 10 s where it has none, or to a deadlock
     * @param meanwhile called again and again
     */
    HeadlessRun(Session session, Optional<Duration> duration, Runnable meanwhile) {
        this.session = session;
        boolean ends = session.plan().demo().ends(session.plan().settings());
        this.duration = duration.or(() -> ends ? Optional.empty() : Optional.of(WITHOUT_END));
        this.stopsAtDeadlock = duration.isEmpty();
        this.meanwhile = meanwhile;
    }

    /**
     * Waits until it has come to its end or is stopped.
     *
     * @throws SessionException if it had to be ended
     * @throws CancellationException if somebody else has ended it: the program was told to end
     */
    RunReport toItsEnd() {
        boolean stuck = false;
        while (!session.isOver() && !isTimeOver() && !stuck) {
            LockSupport.parkNanos(LOOKS_APART);
            lookWhetherItIsEnded();
            meanwhile.run();
            WorldState world = session.timeline().now();
            stuck = stopsAtDeadlock && isInVain(world.waitForGraph()) || duration.isEmpty() && hasStoodStill(world);
        }
        session.lookNow();
        lookWhetherItIsEnded();
        meanwhile.run();
        return RunReport.of(session, stuck, Optional.empty());
    }

    /**
     * Lets operations through in the order of a schedule, and none besides.
     *
     * @param pause called before each
     */
    RunReport bySchedule(Scheduling scheduling, Runnable pause) {
        session.awaitBarrier();
        Scheduling.Played played = scheduling.play(session, pause);
        session.lookNow();
        lookWhetherItIsEnded();
        meanwhile.run();
        return RunReport.of(session, false, Optional.of(played));
    }

    private void lookWhetherItIsEnded() {
        session.failure().ifPresent(failure -> {
            throw failure;
        });
        if (session.isClosed()) {
            throw new CancellationException("the session was ended");
        }
    }

    private static boolean isInVain(WaitForGraph graph) {
        return graph.cycle().isPresent() || graph.isHopeless();
    }

    private boolean isTimeOver() {
        if (session.elapsedNanos() == 0 && System.nanoTime() - started > START.toNanos()) {
            throw new SessionException("the actors have not reached the barrier within " + START.toSeconds() + " s; start fewer of them, or look what keeps the machine busy");
        }
        return duration.isPresent() && session.elapsedNanos() >= duration.get().toNanos();
    }

    /** All that live are blocked, and nothing has moved for a while: nobody from outside has come to help either. */
    private boolean hasStoodStill(WorldState world) {
        if (world.events() != lastEvents || !world.waitForGraph().nobodyCanGoOn()) {
            lastEvents = world.events();
            lastMove = System.nanoTime();
        }
        return System.nanoTime() - lastMove > (session.plan().objectNames().isEmpty() ? NO_HELP_CAN_COME : HELP_MAY_COME).toNanos();
    }
}
