package interleave.ipc;

import static interleave.ipc.linux.Constants.F_RDLCK;
import static interleave.ipc.linux.Constants.F_UNLCK;
import static interleave.ipc.linux.Constants.F_WRLCK;
import static interleave.ipc.linux.Constants.O_CLOEXEC;
import static interleave.ipc.linux.Constants.O_CREAT;
import static interleave.ipc.linux.Constants.O_EXCL;
import static interleave.ipc.linux.Constants.O_RDWR;
import static interleave.ipc.linux.Constants.OWNER_ONLY;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.FileLayout;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A lock through an open file. Closing the descriptor is what releases it at the end. */
final class DescriptorLock implements FileLock {
    private final String file;
    private final Handle handle;
    private final LockCall call;

    private DescriptorLock(String file, Handle handle, LockCall call) {
        this.file = file;
        this.handle = handle;
        this.call = call;
    }

    static FileLock open(Path file, Kind kind) {
        int descriptor = openDescriptor(file, O_RDWR | O_CLOEXEC);
        Handle handle = new Handle("lock on " + file, descriptor, () -> ColdCalls.close(descriptor));
        return new DescriptorLock(file.toString(), handle, LockCall.of(kind, 0, 0));
    }

    static void create(Path file) {
        ColdCalls.close(openDescriptor(file, O_RDWR | O_CLOEXEC | O_CREAT | O_EXCL));
    }

    private static int openDescriptor(Path file, int flags) {
        NativeCalls.require();
        int descriptor = Libc.open(CString.of(file.toString()), flags, OWNER_ONLY);
        if (descriptor < 0) {
            throw Diagnosis.of("open", file.toString(), Libc.errno());
        }
        return descriptor;
    }

    @Override
    public FileLock range(long start, long length) {
        return new LockedRange(new DescriptorLock(file, handle, LockCall.of(call.kind(), start, length)));
    }

    @Override
    public void lock() {
        set(F_WRLCK, true);
    }

    @Override
    public boolean tryLock() {
        return set(F_WRLCK, false);
    }

    @Override
    public void lockShared() {
        set(F_RDLCK, true);
    }

    @Override
    public boolean tryLockShared() {
        return set(F_RDLCK, false);
    }

    @Override
    public void unlock() {
        set(F_UNLCK, false);
    }

    /** @return false where it would have to wait and is not to */
    private boolean set(short type, boolean wait) {
        int descriptor = (int) handle.enter();
        try {
            while (call.set(descriptor, type, wait) != 0) {
                int error = Libc.errno();
                Errno symbol = Errno.of(error);
                if (!wait && (symbol == Errno.EACCES || symbol == Errno.EAGAIN)) {
                    return false;
                }
                if (symbol != Errno.EINTR) {
                    throw Diagnosis.of(call.name(), file, error);
                }
            }
            return true;
        } finally {
            handle.leave();
        }
    }

    @Override
    public Optional<Holder> holder() {
        int descriptor = (int) handle.enter();
        try {
            byte[] lock = call.query();
            if (Libc.fcntl(descriptor, call.queryCommand(), lock) != 0) {
                throw Diagnosis.of("fcntl", file, Libc.errno());
            }
            short type = FileLayout.lockType(lock);
            int pid = FileLayout.lockPid(lock);
            return type == F_UNLCK ? Optional.empty() : Optional.of(new Holder(type == F_WRLCK, FileLayout.lockStart(lock),
                    FileLayout.lockLength(lock), pid > 0 ? OptionalLong.of(pid) : OptionalLong.empty()));
        } finally {
            handle.leave();
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
