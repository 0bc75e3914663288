package interleave.ipc;

import static interleave.ipc.linux.Constants.F_SETLK;
import static interleave.ipc.linux.Constants.F_SETLKW;
import static interleave.ipc.linux.Constants.F_UNLCK;
import static interleave.ipc.linux.Constants.F_WRLCK;
import static interleave.ipc.linux.Constants.O_CLOEXEC;
import static interleave.ipc.linux.Constants.O_CREAT;
import static interleave.ipc.linux.Constants.O_EXCL;
import static interleave.ipc.linux.Constants.O_RDWR;
import static interleave.ipc.linux.Constants.OWNER_ONLY;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.Layout;
import interleave.ipc.linux.Libc;
import java.nio.file.Path;

/** A lock over fcntl(2). Closing the descriptor is what releases it at the end. */
final class FcntlLock implements FileLock {
    private final String file;
    private final Handle handle;

    private FcntlLock(String file, int descriptor) {
        this.file = file;
        this.handle = new Handle("lock on " + file, descriptor, () -> Libc.close(descriptor));
    }

    static FileLock open(Path file) {
        return new FcntlLock(file.toString(), openDescriptor(file, O_RDWR | O_CLOEXEC));
    }

    static void create(Path file) {
        Libc.close(openDescriptor(file, O_RDWR | O_CLOEXEC | O_CREAT | O_EXCL));
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
    public void lock() {
        set(F_SETLKW, F_WRLCK);
    }

    @Override
    public boolean tryLock() {
        return set(F_SETLK, F_WRLCK);
    }

    @Override
    public void unlock() {
        set(F_SETLK, F_UNLCK);
    }

    /** @return false where F_SETLK finds it held */
    private boolean set(int command, short type) {
        int descriptor = (int) handle.enter();
        try {
            byte[] lock = Layout.flock(type);
            while (Libc.fcntl(descriptor, command, lock) != 0) {
                int error = Libc.errno();
                Errno symbol = Errno.of(error);
                if (command == F_SETLK && (symbol == Errno.EACCES || symbol == Errno.EAGAIN)) {
                    return false;
                }
                if (symbol != Errno.EINTR) {
                    throw Diagnosis.of("fcntl", file, error);
                }
            }
            return true;
        } finally {
            handle.leave();
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
