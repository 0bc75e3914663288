package interleave.actor;

import interleave.ipc.Semaphore;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A semaphore each wait and post of which is gated and recorded. */
final class TracedSemaphore implements Semaphore {
    private final Semaphore semaphore;
    private final int object;
    private final Probe probe;
    /** Made once: an operation that takes nanoseconds must not make an object. */
    private final Runnable wait;
    private final BooleanSupplier tryWait;
    private final Runnable post;

    TracedSemaphore(Semaphore semaphore, int object, Probe probe) {
        this.semaphore = semaphore;
        this.object = object;
        this.probe = probe;
        this.wait = semaphore::await;
        this.tryWait = semaphore::tryWait;
        this.post = semaphore::post;
    }

    @Override
    public void await() {
        probe.call(Operation.WAIT, object, wait);
    }

    @Override
    public boolean tryWait() {
        return probe.attempt(Operation.TRY_WAIT, object, Outcome.WOULD_BLOCK, tryWait);
    }

    @Override
    public boolean timedWait(Duration timeout) {
        return probe.attempt(Operation.TIMED_WAIT, object, Outcome.TIMED_OUT, () -> semaphore.timedWait(timeout));
    }

    @Override
    public void post() {
        probe.call(Operation.POST, object, post);
    }

    @Override
    public int value() {
        return semaphore.value();
    }

    @Override
    public void close() {
        semaphore.close();
    }
}
