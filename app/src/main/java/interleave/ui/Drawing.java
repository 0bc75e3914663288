package interleave.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** What is drawn in this process comes to its end before the process does: JavaFX's own shutdown hook does not wait for the frame that is being drawn. */
public final class Drawing {
    private static final CompletableFuture<Void> OVER = new CompletableFuture<>();
    /** Longer than a session takes to end. */
    private static final long PATIENCE_SECONDS = 10;

    private static volatile Runnable last;

    private Drawing() {}

    /**
     * Something is going to be drawn.
     *
     * @param last what is to be done before nothing is any more, on the JavaFX thread
     */
    static void begins(Runnable last) {
        Drawing.last = last;
    }

    /** Completed exceptionally, with a CancellationException, when the JavaFX thread does nothing any more. */
    static CompletableFuture<Void> over() {
        return OVER;
    }

    /** Nothing is drawn afterwards: to be called before the process is ended, not on the JavaFX thread, which does nothing any more. Blocks for 10 s at most. */
    public static void end() {
        Runnable doing = last;
        if (doing == null) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        try {
            Platform.runLater(() -> {
                doing.run();
                OVER.completeExceptionally(new CancellationException("the program is ending"));
                done.countDown();
                new CompletableFuture<>().join();
            });
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IllegalStateException e) {
            // JavaFX has not started yet, or has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
