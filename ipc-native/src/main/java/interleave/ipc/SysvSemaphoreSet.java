package interleave.ipc;

import static interleave.ipc.linux.Constants.GETNCNT;
import static interleave.ipc.linux.Constants.GETVAL;
import static interleave.ipc.linux.Constants.IPC_CREAT;
import static interleave.ipc.linux.Constants.IPC_EXCL;
import static interleave.ipc.linux.Constants.IPC_RMID;
import static interleave.ipc.linux.Constants.IPC_STAT;
import static interleave.ipc.linux.Constants.OWNER_ONLY;
import static interleave.ipc.linux.Constants.SETALL;

import interleave.ipc.linux.Layout;
import interleave.ipc.linux.Libc;
import java.util.Objects;

/** A semaphore set over semget(2). An identifier is no resource of this process: closing has nothing to give back. */
final class SysvSemaphoreSet implements SemaphoreSet {
    private static final int LARGEST_VALUE = 32767;

    private final int key;
    private final int id;
    private final int size;
    private volatile boolean closed;

    private SysvSemaphoreSet(int key, int id, int size) {
        this.key = key;
        this.id = id;
        this.size = size;
    }

    static SemaphoreSet create(int key, int... initialValues) {
        requireShared(key);
        if (initialValues.length == 0) {
            throw new IllegalArgumentException("a set of no semaphores");
        }
        for (int value : initialValues) {
            if (value < 0 || value > LARGEST_VALUE) {
                throw new IllegalArgumentException("an initial value of %d is outside 0 to %d".formatted(value, LARGEST_VALUE));
            }
        }
        NativeCalls.require();
        int id = Libc.semget(key, initialValues.length, IPC_CREAT | IPC_EXCL | OWNER_ONLY);
        if (id < 0) {
            throw SemaphoreSetDiagnosis.ofCreation(object(key), initialValues.length, Libc.errno());
        }
        if (Libc.semctl(id, 0, SETALL, Layout.semaphoreValues(initialValues)) < 0) {
            IpcException failure = Diagnosis.of("semctl", object(key), Libc.errno());
            Libc.semctl(id, 0, IPC_RMID, null);
            throw failure;
        }
        return new SysvSemaphoreSet(key, id, initialValues.length);
    }

    static SemaphoreSet open(int key) {
        requireShared(key);
        NativeCalls.require();
        int id = Libc.semget(key, 0, 0);
        if (id < 0) {
            throw Diagnosis.of("semget", object(key), Libc.errno());
        }
        byte[] status = Layout.semidDs();
        if (Libc.semctl(id, 0, IPC_STAT, status) < 0) {
            throw Diagnosis.of("semctl", object(key), Libc.errno());
        }
        return new SysvSemaphoreSet(key, id, Layout.semaphores(status));
    }

    private static void requireShared(int key) {
        if (key == 0) {
            throw new IllegalArgumentException("key 0 is IPC_PRIVATE, under which nobody else can open a set");
        }
    }

    private static String object(int key) {
        return "semaphore set 0x%08x".formatted(key);
    }

    @Override
    public int key() {
        return key;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int value(int index) {
        return control(index, GETVAL);
    }

    @Override
    public int waiters(int index) {
        return control(index, GETNCNT);
    }

    private int control(int index, int command) {
        requireOpen();
        int result = Libc.semctl(id, Objects.checkIndex(index, size), command, null);
        if (result < 0) {
            throw failure("semctl", Libc.errno());
        }
        return result;
    }

    @Override
    public Semaphore at(int index, boolean undo) {
        return new SysvSemaphore(this, Objects.checkIndex(index, size), undo);
    }

    @Override
    public void remove() {
        requireOpen();
        if (Libc.semctl(id, 0, IPC_RMID, null) < 0) {
            throw failure("semctl", Libc.errno());
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    void requireOpen() {
        if (closed) {
            throw new IllegalStateException(object(key) + " is closed");
        }
    }

    IpcException failure(String call, int error) {
        return Diagnosis.of(call, object(key), error);
    }
}
