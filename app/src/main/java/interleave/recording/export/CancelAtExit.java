package interleave.recording.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** As long as it is open: where the process is told to end, a file that is being made is cancelled, and whoever makes it has a moment to end what he has started. */
public final class CancelAtExit implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Unfinished out;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancel, "export cancelled");

    public CancelAtExit(Unfinished out) {
        this.out = out;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancel() {
        try {
            out.cancel();
            over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            // Who was just beginning to write it may have made it once more.
            out.cancel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is being made any more. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is being ended, and waits for just that.
        }
    }
}
