package interleave.ui;

import interleave.model.ActorState;
import interleave.model.Timeline;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/**
 * The one way from sessions to the JavaFX thread: looks sixty times a second whether there is something new, and only then has a frame drawn; while nothing changes, once a
 * second where somebody is about something, because times go on. A frame that has not been drawn yet is not asked for again.
 */
final class FrameBridge implements AutoCloseable {
    private static final long FRAME_MILLIS = 16;
    private static final long STILL_MILLIS = 40;
    private static final long STILL_NANOS = 1_000_000_000;
    /** After something has happened, as long as it may still be flying. */
    private static final long MOVING_NANOS = 900_000_000;

    private final SessionDesk desk;
    private final Runnable frame;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean wanted = true;

    /** @param frame on the JavaFX thread */
    FrameBridge(SessionDesk desk, Runnable frame) {
        this.desk = desk;
        this.frame = frame;
    }

    void start() {
        Thread.ofPlatform().daemon().name("frames").start(this::watch);
    }

    /** Have one drawn, though nothing has happened in the session. */
    void want() {
        wanted = true;
    }

    private void watch() {
        Timeline last = null;
        long version = -1;
        long changed = 0;
        long asked = 0;
        boolean live = false;
        try {
            while (!closing.await(System.nanoTime() - changed < STILL_NANOS ? FRAME_MILLIS : STILL_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                Timeline timeline = desk.performance().map(Performance::timeline).orElse(null);
                long newest = timeline == null ? -1 : timeline.version();
                if (timeline != last || newest != version || desk.isLive() != live || wanted) {
                    wanted = false;
                    last = timeline;
                    version = newest;
                    live = desk.isLive();
                    changed = now;
                }
                if (now - changed < MOVING_NANOS) {
                    asked = now;
                    draw();
                } else if (live && now - asked > STILL_NANOS) {
                    asked = now;
                    if (isSomebodyAboutSomething(timeline)) {
                        draw();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not where all are held or stopped: a session that is paused does not move. */
    private static boolean isSomebodyAboutSomething(Timeline timeline) {
        return timeline == null || timeline.now().actors().stream().map(ActorState::activity).anyMatch(activity -> switch (activity) {
            case STARTING, READY, RUNNING, BLOCKED -> true;
            case HELD, STOPPED, KILLED, EXITED, FAILED -> false;
        });
    }

    private void draw() {
        if (underWay.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                underWay.set(false);
                frame.run();
            });
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
