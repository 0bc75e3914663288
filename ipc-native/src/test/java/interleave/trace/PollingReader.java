package interleave.trace;

import java.util.concurrent.locks.LockSupport;

/** Empties something once a millisecond, as the collector does. */
final class PollingReader implements AutoCloseable {
    private static final long NAP = 1_000_000;

    private final Thread thread;
    private volatile boolean enough;

    PollingReader(Runnable look) {
        thread = Thread.ofPlatform().daemon().start(() -> {
            while (!enough) {
                look.run();
                LockSupport.parkNanos(NAP);
            }
        });
    }

    @Override
    public void close() {
        enough = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
