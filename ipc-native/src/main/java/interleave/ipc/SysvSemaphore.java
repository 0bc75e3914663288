package interleave.ipc;

import static interleave.ipc.linux.Constants.IPC_NOWAIT;
import static interleave.ipc.linux.Constants.SEM_UNDO;

import interleave.ipc.linux.Layout;
import interleave.ipc.linux.Libc;
import java.time.Duration;

/** One semaphore of a set, over semop(2). The kernel never resumes a semop after a signal, not even after SIGCONT. */
final class SysvSemaphore implements Semaphore {
    private final SysvSemaphoreSet set;
    private final int index;
    private final byte[] wait;
    private final byte[] tryWait;
    private final byte[] post;
    private volatile boolean closed;

    SysvSemaphore(SysvSemaphoreSet set, int index, boolean undo) {
        this.set = set;
        this.index = index;
        int flags = undo ? SEM_UNDO : 0;
        this.wait = Layout.sembuf(index, -1, flags);
        this.tryWait = Layout.sembuf(index, -1, flags | IPC_NOWAIT);
        this.post = Layout.sembuf(index, 1, flags);
    }

    @Override
    public void await() {
        operate(wait);
    }

    @Override
    public boolean tryWait() {
        requireOpen();
        while (Libc.semop(set.id(), tryWait, 1) != 0) {
            int error = Libc.errno();
            if (error == Errno.EAGAIN.number()) {
                return false;
            }
            retryOnlyAfterSignal("semop", error);
        }
        return true;
    }

    @Override
    public boolean timedWait(Duration timeout) {
        requireOpen();
        Deadline deadline = Deadline.in(timeout);
        while (Libc.semtimedop(set.id(), wait, 1, Layout.timespec(deadline.remaining())) != 0) {
            int error = Libc.errno();
            if (error == Errno.EAGAIN.number()) {
                return false;
            }
            retryOnlyAfterSignal("semtimedop", error);
        }
        return true;
    }

    @Override
    public void post() {
        operate(post);
    }

    private void operate(byte[] operation) {
        requireOpen();
        while (Libc.semop(set.id(), operation, 1) != 0) {
            retryOnlyAfterSignal("semop", Libc.errno());
        }
    }

    private void retryOnlyAfterSignal(String call, int error) {
        if (error != Errno.EINTR.number()) {
            throw set.failure(call, error);
        }
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
        set.requireOpen();
        if (closed) {
            throw new IllegalStateException("semaphore %d of the set 0x%08x is closed".formatted(index, set.key()));
        }
    }
}
