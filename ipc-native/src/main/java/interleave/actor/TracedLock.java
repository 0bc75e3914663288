package interleave.actor;

import interleave.ipc.FileLock;
import interleave.trace.Operation;
import interleave.trace.Outcome;

/** A file lock each use of which is gated and recorded. */
final class TracedLock implements FileLock {
    private final FileLock lock;
    private final int object;
    private final Probe probe;

    TracedLock(FileLock lock, int object, Probe probe) {
        this.lock = lock;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public void lock() {
        probe.call(Operation.LOCK, object, lock::lock);
    }

    @Override
    public boolean tryLock() {
        return probe.attempt(Operation.TRY_LOCK, object, Outcome.WOULD_BLOCK, lock::tryLock);
    }

    @Override
    public void unlock() {
        probe.call(Operation.UNLOCK, object, lock::unlock);
    }

    @Override
    public void close() {
        lock.close();
    }
}
