package interleave.ui;

import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.session.Sweep;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The session that the window is about, if there is one. What takes time is done on a thread of its own, in the order in which it was asked for; the JavaFX thread never
 * waits for it.
 */
final class SessionDesk implements AutoCloseable {
    private static final long LONGEST_END_SECONDS = 5;

    private final ExecutorService hand = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "session hand");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Session session;
    private volatile Session dismissed;
    private volatile boolean starting;
    private volatile boolean ended;

    /** One with nothing on it. */
    SessionDesk() {}

    /** One on which a session lies that somebody else has begun and will end. */
    static SessionDesk of(Session session) {
        SessionDesk desk = new SessionDesk();
        desk.session = session;
        return desk;
    }

    /** Removes what a killed program left. */
    void sweep(Consumer<Sweep.Report> whenDone) {
        hand.execute(() -> whenDone.accept(Sweep.run(false)));
    }

    /** The last session that was started: it may be over, or ended. Not one that has been dismissed and is only still being ended. */
    Optional<Session> session() {
        return Optional.ofNullable(session).filter(it -> it != dismissed);
    }

    /** Whether there is one that has not been ended, or one is being started. */
    boolean isLive() {
        return starting || isSteerable();
    }

    boolean isStarting() {
        return starting;
    }

    /** Whether actors may be steered. */
    boolean isSteerable() {
        return session().isPresent() && !ended;
    }

    /**
     * Ends the session that is there, and starts another.
     *
     * @param failed on the desk's thread, when it could not be started; nothing is left behind then
     */
    void start(SessionPlan plan, Speed speed, Consumer<RuntimeException> failed) {
        starting = true;
        dismissed = session;
        hand.execute(() -> {
            try {
                end();
                session = Session.begin(plan, speed);
                ended = false;
            } catch (RuntimeException e) {
                session = null;
                failed.accept(e);
            } finally {
                starting = false;
            }
        });
    }

    /** Ends the session; what it has come to can still be looked at. */
    void stop() {
        hand.execute(this::end);
    }

    /** Ends the session and forgets it. */
    void reset() {
        dismissed = session;
        hand.execute(() -> {
            end();
            session = null;
        });
    }

    /** Does something with the session, if there is one to be steered. */
    void steer(Consumer<Session> what, Consumer<RuntimeException> failed) {
        hand.execute(() -> {
            if (isSteerable()) {
                try {
                    what.accept(session);
                } catch (RuntimeException e) {
                    failed.accept(e);
                }
            }
        });
    }

    private void end() {
        if (session != null && !ended) {
            ended = true;
            session.close();
        }
    }

    /** Ends the session, and waits for that. */
    @Override
    public void close() {
        hand.execute(this::end);
        hand.shutdown();
        try {
            if (!hand.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The session has not ended within " + LONGEST_END_SECONDS + " s; what it leaves is removed at the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
