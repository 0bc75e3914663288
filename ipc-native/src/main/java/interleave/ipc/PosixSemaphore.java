package interleave.ipc;

import static interleave.ipc.linux.Constants.CLOCK_MONOTONIC;
import static interleave.ipc.linux.Constants.O_CREAT;
import static interleave.ipc.linux.Constants.O_EXCL;
import static interleave.ipc.linux.Constants.O_RDONLY;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.HotCalls;
import interleave.ipc.linux.Layout;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Set;

/** A named semaphore over sem_open(3). */
final class PosixSemaphore implements NamedSemaphore {
    private final String name;
    private final Handle handle;

    private PosixSemaphore(String name, long semaphore) {
        this.name = name;
        this.handle = new Handle("semaphore " + name, semaphore, () -> Libc.sem_close(semaphore));
    }

    static NamedSemaphore create(String name, int value, Set<PosixFilePermission> mode) {
        if (value < 0) {
            throw new IllegalArgumentException("a semaphore with a value of " + value);
        }
        return open(name, O_CREAT | O_EXCL, FileMode.of(mode), value);
    }

    static NamedSemaphore open(String name) {
        NativeCalls.require();
        refuseWhatIsNoSemaphore(name);
        return open(name, 0, 0, 0);
    }

    private static NamedSemaphore open(String name, int flags, int mode, int value) {
        NativeCalls.require();
        long semaphore = Libc.sem_open(CString.of(name), flags, mode, value);
        if (semaphore == 0) {
            throw Diagnosis.of("sem_open", name, Libc.errno());
        }
        return new PosixSemaphore(name, semaphore);
    }

    /** sem_open maps any file and fails, with a SIGBUS, at the first use of one that is too short. */
    private static void refuseWhatIsNoSemaphore(String name) {
        int descriptor = ColdCalls.shm_open(CString.of("/sem." + name.replaceFirst("^/+", "")), O_RDONLY, 0);
        if (descriptor < 0) {
            return;
        }
        byte[] sem = new byte[Layout.SEM_SIZE];
        long length = Libc.pread(descriptor, sem, sem.length, 0);
        ColdCalls.close(descriptor);
        if (length < sem.length || !Layout.isNamedSemaphore(sem)) {
            throw new IpcException("sem_open", name, Errno.EINVAL,
                    "the file behind that name (/dev/shm/sem." + name.substring(1) + ") does not hold a semaphore",
                    "remove it, or use another name");
        }
    }

    static void unlink(String name) {
        NativeCalls.require();
        if (Libc.sem_unlink(CString.of(name)) != 0) {
            throw Diagnosis.of("sem_unlink", name, Libc.errno());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void await() {
        long semaphore = handle.enter();
        try {
            if (!HotCalls.await(semaphore)) {
                awaitAfterFailure(semaphore);
            }
        } finally {
            handle.leave();
        }
    }

    private void awaitAfterFailure(long semaphore) {
        while (Libc.sem_wait(semaphore) != 0) {
            retryOnlyAfterSignal("sem_wait", Libc.errno());
        }
    }

    @Override
    public boolean tryWait() {
        long semaphore = handle.enter();
        try {
            return HotCalls.tryWait(semaphore) || tryWaitAfterFailure(semaphore);
        } finally {
            handle.leave();
        }
    }

    private boolean tryWaitAfterFailure(long semaphore) {
        while (Libc.sem_trywait(semaphore) != 0) {
            int error = Libc.errno();
            if (error == Errno.EAGAIN.number()) {
                return false;
            }
            retryOnlyAfterSignal("sem_trywait", error);
        }
        return true;
    }

    @Override
    public boolean timedWait(Duration timeout) {
        Deadline deadline = Deadline.in(timeout);
        long semaphore = handle.enter();
        try {
            byte[] until = Clock.after(CLOCK_MONOTONIC, deadline.remaining());
            while (Libc.sem_clockwait(semaphore, CLOCK_MONOTONIC, until) != 0) {
                int error = Libc.errno();
                if (error == Errno.ETIMEDOUT.number()) {
                    return false;
                }
                retryOnlyAfterSignal("sem_clockwait", error);
            }
            return true;
        } finally {
            handle.leave();
        }
    }

    @Override
    public void post() {
        long semaphore = handle.enter();
        try {
            if (!HotCalls.post(semaphore) && Libc.sem_post(semaphore) != 0) {
                throw Diagnosis.of("sem_post", name, Libc.errno());
            }
        } finally {
            handle.leave();
        }
    }

    @Override
    public int value() {
        long semaphore = handle.enter();
        try {
            return HotCalls.value(semaphore);
        } finally {
            handle.leave();
        }
    }

    @Override
    public void close() {
        handle.close();
    }

    private void retryOnlyAfterSignal(String call, int error) {
        if (error != Errno.EINTR.number()) {
            throw Diagnosis.of(call, name, error);
        }
    }
}
