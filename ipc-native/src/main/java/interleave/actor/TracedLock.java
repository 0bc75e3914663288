package interleave.actor;

import interleave.ipc.FileLock;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.Optional;

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
    public void lockShared() {
        probe.call(Operation.LOCK, object, lock::lockShared);
    }

    @Override
    public boolean tryLockShared() {
        return probe.attempt(Operation.TRY_LOCK, object, Outcome.WOULD_BLOCK, lock::tryLockShared);
    }

    @Override
    public FileLock range(long start, long length) {
        return new TracedLock(lock.range(start, length), object, probe);
    }

    @Override
    public void unlock() {
        probe.call(Operation.UNLOCK, object, lock::unlock);
    }

    /** To ask changes nothing, and is not recorded. */
    @Override
    public Optional<Holder> holder() {
        return lock.holder();
    }

    @Override
    public void close() {
        lock.close();
    }
}
