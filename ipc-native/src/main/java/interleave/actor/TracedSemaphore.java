package interleave.actor;

import interleave.ipc.Semaphore;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.time.Duration;

/** A semaphore each wait and post of which is gated and recorded. */
final class TracedSemaphore implements Semaphore {
    private final Semaphore semaphore;
    private final int object;
    private final Probe probe;

    TracedSemaphore(Semaphore semaphore, int object, Probe probe) {
        this.semaphore = semaphore;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public void await() {
        probe.call(Operation.WAIT, object, semaphore::await);
    }

    @Override
    public boolean tryWait() {
        return probe.attempt(Operation.TRY_WAIT, object, Outcome.WOULD_BLOCK, semaphore::tryWait);
    }

    @Override
    public boolean timedWait(Duration timeout) {
        return probe.attempt(Operation.TIMED_WAIT, object, Outcome.TIMED_OUT, () -> semaphore.timedWait(timeout));
    }

    @Override
    public void post() {
        probe.call(Operation.POST, object, semaphore::post);
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
