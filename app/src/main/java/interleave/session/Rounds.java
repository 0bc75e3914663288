package interleave.session;

import interleave.demo.Result;
import interleave.trace.Phase;
import interleave.trace.TraceMode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The same processes play a demo again and again from the same beginning: for trying many orders in a short time. Nothing is recorded but counts; all gates are shut.
 */
public final class Rounds implements AutoCloseable {
    private static final long NAP = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long LONGEST = Duration.ofSeconds(60).toNanos();

    private final Session session;
    private final List<ActorProcess> actors;
    private final SessionObjects objects;
    private int round = 1;

    private Rounds(Session session) {
        this.session = session;
        this.actors = session.actors();
        this.objects = session.heldObjects();
    }

    /**
     * Starts the processes; the first round begins.
     *
     * @throws interleave.ipc.IpcException as {@link Session#begin}
     */
    public static Rounds begin(SessionPlan plan) {
        SessionPlan uncounted = new SessionPlan(plan.demo(), plan.settings(), plan.roles(), plan.objectNames(), plan.attach(), TraceMode.OFF);
        Rounds rounds = new Rounds(Session.begin(uncounted, Speed.HELD));
        // In time: behind a shut gate no program comes to its end.
        rounds.actors.forEach(actor -> actor.gate().stay());
        rounds.awaitBegun();
        return rounds;
    }

    /** For this round. */
    public Turns turns() {
        return session.turns();
    }

    /**
     * Opens all gates: everybody goes on as fast as it can. Blocks until the last has come to the end of this round, or nobody wants to wait any longer.
     *
     * @return from the opening of the gates to the end of the last program, ns; empty where that was not waited for
     * @throws SessionException if an actor has failed
     */
    public OptionalLong runFreely(BooleanSupplier givenUp) {
        long opened = System.nanoTime();
        actors.forEach(actor -> actor.gate().run());
        while (actors.stream().anyMatch(actor -> actor.progress().phase() != Phase.DONE)) {
            if (givenUp.getAsBoolean()) {
                return OptionalLong.empty();
            }
            if (actors.stream().anyMatch(actor -> !actor.isAlive())) {
                throw new SessionException("an actor has failed; start the demo once to see what it says");
            }
            LockSupport.parkNanos(NAP);
        }
        return OptionalLong.of(actors.stream().mapToLong(actor -> actor.progress().ended()).max().orElse(opened) - opened);
    }

    /** What has come of this round so far. */
    public Result result() {
        return session.result();
    }

    /**
     * Puts the objects back to what they were, and begins the next round.
     *
     * @return false if somebody has not come to the end of this one, or an object cannot be put back: then other processes are needed
     */
    public boolean again() {
        if (!objects.areReusable() || actors.stream().anyMatch(actor -> actor.progress().phase() != Phase.DONE || !actor.isAlive())) {
            return false;
        }
        objects.reset();
        round++;
        actors.forEach(actor -> actor.gate().hold());
        actors.forEach(actor -> actor.gate().go());
        awaitBegun();
        return true;
    }

    private void awaitBegun() {
        long deadline = System.nanoTime() + LONGEST;
        while (actors.stream().anyMatch(actor -> actor.progress().round() < round && actor.isAlive())) {
            session.failure().ifPresent(failure -> {
                throw failure;
            });
            if (System.nanoTime() > deadline) {
                throw new SessionException("the actors have not begun within a minute; start fewer of them, or look what keeps the machine busy");
            }
            LockSupport.parkNanos(NAP);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
