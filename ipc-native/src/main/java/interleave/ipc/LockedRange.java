package interleave.ipc;

import java.util.Optional;

/** A part of a file whose descriptor belongs to another lock. */
final class LockedRange implements FileLock {
    private final FileLock lock;
    private boolean closed;

    LockedRange(FileLock lock) {
        this.lock = lock;
    }

    @Override
    public FileLock range(long start, long length) {
        return open().range(start, length);
    }

    @Override
    public void lock() {
        open().lock();
    }

    @Override
    public boolean tryLock() {
        return open().tryLock();
    }

    @Override
    public void lockShared() {
        open().lockShared();
    }

    @Override
    public boolean tryLockShared() {
        return open().tryLockShared();
    }

    @Override
    public void unlock() {
        open().unlock();
    }

    @Override
    public Optional<Holder> holder() {
        return open().holder();
    }

    private synchronized FileLock open() {
        if (closed) {
            throw new IllegalStateException("the lock on a range is closed");
        }
        return lock;
    }

    /** Where the file was closed before, that has released it. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                lock.unlock();
            } catch (IllegalStateException releasedWithTheFile) {
                return;
            }
        }
    }
}
