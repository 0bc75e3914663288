package interleave.ipc;

import static interleave.ipc.linux.Constants.GETALL;
import static interleave.ipc.linux.Constants.GETNCNT;
import static interleave.ipc.linux.Constants.GETPID;
import static interleave.ipc.linux.Constants.GETVAL;
import static interleave.ipc.linux.Constants.GETZCNT;
import static interleave.ipc.linux.Constants.IPC_CREAT;
import static interleave.ipc.linux.Constants.IPC_EXCL;
import static interleave.ipc.linux.Constants.IPC_NOWAIT;
import static interleave.ipc.linux.Constants.IPC_RMID;
import static interleave.ipc.linux.Constants.OWNER_ONLY;
import static interleave.ipc.linux.Constants.SEM_UNDO;
import static interleave.ipc.linux.Constants.SETALL;
import static interleave.ipc.linux.Constants.SETVAL;

import interleave.ipc.linux.Layout;
import interleave.ipc.linux.Libc;
import interleave.ipc.linux.SysvLayout;
import java.time.Duration;
import java.util.Objects;

/** A semaphore set over semget(2). The kernel never resumes a semop after a signal, not even after SIGCONT. */
final class SysvSemaphoreSet implements SemaphoreSet {
    private final SysvObject object;
    private final int size;

    private SysvSemaphoreSet(SysvObject object, int size) {
        this.object = object;
        this.size = size;
    }

    static SemaphoreSet create(IpcKey key, int... initialValues) {
        if (initialValues.length == 0) {
            throw new IllegalArgumentException("a set of no semaphores");
        }
        requireValues(initialValues);
        NativeCalls.require();
        int id = Libc.semget(key.value(), initialValues.length, IPC_CREAT | IPC_EXCL | OWNER_ONLY);
        if (id < 0) {
            throw SemaphoreSetDiagnosis.ofCreation(SysvKind.SEMAPHORE_SET.named(key), initialValues.length, Libc.errno());
        }
        SysvObject object = new SysvObject(SysvKind.SEMAPHORE_SET, key, id);
        if (Libc.semctl(id, 0, SETALL, SysvLayout.semaphoreValues(initialValues)) < 0) {
            IpcException failure = object.failure("semctl", Libc.errno());
            Libc.semctl(id, 0, IPC_RMID, null);
            throw failure;
        }
        return new SysvSemaphoreSet(object, initialValues.length);
    }

    static SemaphoreSet open(IpcKey key) {
        if (key.isPrivate()) {
            throw new IllegalArgumentException("key 0 is IPC_PRIVATE, under which nothing can be opened");
        }
        NativeCalls.require();
        int id = Libc.semget(key.value(), 0, 0);
        if (id < 0) {
            throw Diagnosis.of(Kind.SEMAPHORE_SET, "semget", SysvKind.SEMAPHORE_SET.named(key), Libc.errno());
        }
        return of(new SysvObject(SysvKind.SEMAPHORE_SET, key, id));
    }

    static SemaphoreSet ofId(int id) {
        return of(SysvObject.ofId(SysvKind.SEMAPHORE_SET, id));
    }

    private static SemaphoreSet of(SysvObject object) {
        return new SysvSemaphoreSet(object, SysvLayout.semaphores(object.status()));
    }

    private static void requireValues(int... values) {
        for (int value : values) {
            if (value < 0 || value > LARGEST_VALUE) {
                throw new IllegalArgumentException("a value of %d is outside 0 to %d".formatted(value, LARGEST_VALUE));
            }
        }
    }

    @Override
    public IpcKey key() {
        return object.key();
    }

    @Override
    public int id() {
        return object.id();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int value(int index) {
        return ask(index, GETVAL);
    }

    @Override
    public int waiters(int index) {
        return ask(index, GETNCNT);
    }

    @Override
    public int zeroWaiters(int index) {
        return ask(index, GETZCNT);
    }

    @Override
    public long lastProcess(int index) {
        return ask(index, GETPID);
    }

    private int ask(int index, int command) {
        return checked(Libc.semctl(object.use(), Objects.checkIndex(index, size), command, null));
    }

    @Override
    public int[] values() {
        byte[] values = SysvLayout.semaphoreValues(new int[size]);
        checked(Libc.semctl(object.use(), 0, GETALL, values));
        return SysvLayout.semaphoreValues(values);
    }

    @Override
    public void setValue(int index, int value) {
        requireValues(value);
        checked(Libc.semctl(object.use(), Objects.checkIndex(index, size), SETVAL, (long) value));
    }

    @Override
    public void setValues(int... values) {
        if (values.length != size) {
            throw new IllegalArgumentException("%d values for a set of %d semaphores".formatted(values.length, size));
        }
        requireValues(values);
        checked(Libc.semctl(object.use(), 0, SETALL, SysvLayout.semaphoreValues(values)));
    }

    private int checked(int result) {
        if (result < 0) {
            throw object.failure("semctl", Libc.errno());
        }
        return result;
    }

    @Override
    public boolean operate(SemaphoreOperation... operations) {
        byte[] array = array(operations);
        while (Libc.semop(object.use(), array, operations.length) != 0) {
            if (!againAfter("semop", operations)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean timedOperate(Duration timeout, SemaphoreOperation... operations) {
        byte[] array = array(operations);
        Deadline deadline = Deadline.in(timeout);
        while (Libc.semtimedop(object.use(), array, operations.length, Layout.timespec(deadline.remaining())) != 0) {
            if (!againAfter("semtimedop", operations)) {
                return false;
            }
        }
        return true;
    }

    /** @return true after a signal, false where it would block or the time is over */
    private boolean againAfter(String call, SemaphoreOperation... operations) {
        int error = Libc.errno();
        return switch (Errno.of(error)) {
            case EINTR -> true;
            case EAGAIN -> false;
            default -> throw SemaphoreSetDiagnosis.ofOperation(call, object.name(), size, error, operations);
        };
    }

    private static byte[] array(SemaphoreOperation... operations) {
        byte[] array = SysvLayout.operations(operations.length);
        for (int i = 0; i < operations.length; i++) {
            SemaphoreOperation operation = operations[i];
            int flags = (operation.noWait() ? IPC_NOWAIT : 0) | (operation.undo() ? SEM_UNDO : 0);
            SysvLayout.setOperation(array, i, operation.index(), operation.change(), flags);
        }
        return array;
    }

    @Override
    public Semaphore at(int index, boolean undo) {
        return new SysvSemaphore(this, Objects.checkIndex(index, size), undo);
    }

    @Override
    public Status status() {
        byte[] status = object.status();
        return new Status(object.permissions(status), SysvLayout.semaphores(status), SysvLayout.operatedAt(status),
                SysvLayout.setChangedAt(status));
    }

    @Override
    public void setMode(int mode) {
        object.setMode(mode);
    }

    @Override
    public void remove() {
        object.remove();
    }

    @Override
    public void close() {
        object.close();
    }
}
