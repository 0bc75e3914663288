package interleave.ipc;

import java.time.Duration;

/** One semaphore of a set. */
final class SysvSemaphore implements Semaphore {
    private final SysvSemaphoreSet set;
    private final int index;
    private final SemaphoreOperation wait;
    private final SemaphoreOperation tryWait;
    private final SemaphoreOperation post;
    private volatile boolean closed;

    SysvSemaphore(SysvSemaphoreSet set, int index, boolean undo) {
        this.set = set;
        this.index = index;
        this.wait = new SemaphoreOperation(index, -1, false, undo);
        this.tryWait = wait.withoutWaiting();
        this.post = new SemaphoreOperation(index, 1, false, undo);
    }

    @Override
    public void await() {
        requireOpen();
        set.operate(wait);
    }

    @Override
    public boolean tryWait() {
        requireOpen();
        return set.operate(tryWait);
    }

    @Override
    public boolean timedWait(Duration timeout) {
        requireOpen();
        return set.timedOperate(timeout, wait);
    }

    @Override
    public void post() {
        requireOpen();
        set.operate(post);
    }

    @Override
    public int value() {
        requireOpen();
        return set.value(index);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("semaphore %d of the set %s is closed".formatted(index, set.key()));
        }
    }
}
