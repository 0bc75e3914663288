package interleave.ui;

import interleave.recording.Damage;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.session.Sweep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * The session that the window is about, if there is one. What takes time is done on a thread of its own, in the order in which it was asked for; the JavaFX thread never
 * waits for it.
 */
final class SessionDesk implements AutoCloseable {
    private static final long LONGEST_END_SECONDS = 5;
    private static final long SLICE = 20_000_000;

    private final ExecutorService hand = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "session hand");
        thread.setDaemon(true);
        return thread;
    });
    /** Grows with everything that is asked for: a schedule that is being played ends then. */
    private final AtomicInteger wish = new AtomicInteger();
    private volatile Replay replay;
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

    /** What is shown: a recording that was opened, or else the session. */
    Optional<Performance> performance() {
        Replay opened = replay;
        return opened != null ? Optional.of(opened) : session().map(LivePerformance::new);
    }

    /** The recording that is shown, if one is. */
    Optional<Replay> replay() {
        return Optional.ofNullable(replay);
    }

    /**
     * Opens a recording; what is there stays until it is {@linkplain #show shown}.
     *
     * @param opened on the desk's thread
     * @param damaged on another thread, if not all of it can be shown
     * @param failed on the desk's thread, if nothing of it can
     */
    void open(Path file, Consumer<Replay> opened, BiConsumer<Replay, Damage> damaged, Consumer<Exception> failed) {
        hand.execute(() -> {
            try {
                Replay opening = Replay.open(file, damaged);
                opened.accept(opening);
                // Only now: what is damaged is told after it was opened.
                opening.begin();
            } catch (IOException | RuntimeException e) {
                failed.accept(e);
            }
        });
    }

    /**
     * Ends the session that is there, and shows a recording in its place.
     *
     * @return false, and the recording is closed, where the desk was closed while it was being opened
     */
    boolean show(Replay next) {
        if (hand.isShutdown()) {
            next.close();
            return false;
        }
        wish.incrementAndGet();
        dismiss();
        replay = next;
        hand.execute(this::end);
        return true;
    }

    /** What is there is not shown any more. */
    private void dismiss() {
        dismissed = session;
        Replay opened = replay;
        replay = null;
        if (opened != null) {
            hand.execute(opened::close);
        }
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
        return session().filter(it -> !it.isClosed()).isPresent() && !ended;
    }

    /**
     * Ends the session that is there, and starts another.
     *
     * @param failed on the desk's thread, when it could not be started; nothing is left behind then
     */
    void start(SessionPlan plan, Speed speed, Consumer<RuntimeException> failed) {
        wish.incrementAndGet();
        starting = true;
        dismiss();
        hand.execute(() -> begin(plan, speed, failed));
    }

    /**
     * Ends the session that is there, starts another with all gates shut, and lets operations through in the order of a schedule, until it is at its end or something else is asked for.
     *
     * @param operationsPerSecond asked before each; infinite is without a pause
     * @param refused on the desk's thread, where it cannot be followed
     */
    void play(
            SessionPlan plan,
            Schedule schedule,
            DoubleSupplier operationsPerSecond,
            Consumer<Player.Refusal> refused,
            Consumer<RuntimeException> failed) {
        int mine = wish.incrementAndGet();
        starting = true;
        dismiss();
        hand.execute(() -> {
            if (begin(plan, Speed.HELD, failed)) {
                ScheduleDesk.play(session, schedule, () -> pause(mine, operationsPerSecond), refused);
            }
        });
    }

    private boolean begin(SessionPlan plan, Speed speed, Consumer<RuntimeException> failed) {
        try {
            end();
            session = Session.begin(plan, speed);
            ended = false;
            return true;
        } catch (RuntimeException e) {
            session = null;
            failed.accept(e);
            return false;
        } finally {
            starting = false;
        }
    }

    /** @throws CancellationException when something else was asked for */
    private void pause(int mine, DoubleSupplier operationsPerSecond) {
        long began = System.nanoTime();
        do {
            if (wish.get() != mine) {
                throw new CancellationException();
            }
            LockSupport.parkNanos(Math.min(SLICE, remaining(began, operationsPerSecond)));
        } while (remaining(began, operationsPerSecond) > 0);
    }

    private static long remaining(long began, DoubleSupplier operationsPerSecond) {
        return (long) (1e9 / operationsPerSecond.getAsDouble()) - (System.nanoTime() - began);
    }

    /** Ends the session; what it has come to can still be looked at. */
    void stop() {
        wish.incrementAndGet();
        hand.execute(this::end);
    }

    /** Ends the session and forgets it. */
    void reset() {
        wish.incrementAndGet();
        dismiss();
        hand.execute(() -> {
            end();
            session = null;
        });
    }

    /** Does something with the session, if there is one to be steered. */
    void steer(Consumer<Session> what, Consumer<RuntimeException> failed) {
        wish.incrementAndGet();
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

    /** What may fail because of a file. */
    interface FileWork {
        void on(Session session) throws IOException;
    }

    /** Does something beside what is played, if there is a session that goes on. */
    void ask(FileWork what, Consumer<Exception> failed) {
        hand.execute(() -> {
            if (isSteerable()) {
                try {
                    what.on(session);
                } catch (IOException | RuntimeException e) {
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
        wish.incrementAndGet();
        hand.execute(this::end);
        dismiss();
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
