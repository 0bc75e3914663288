package interleave.ipc;

import static interleave.ipc.linux.Constants.F_GETLK;
import static interleave.ipc.linux.Constants.F_OFD_GETLK;
import static interleave.ipc.linux.Constants.F_OFD_SETLK;
import static interleave.ipc.linux.Constants.F_OFD_SETLKW;
import static interleave.ipc.linux.Constants.F_RDLCK;
import static interleave.ipc.linux.Constants.F_SETLK;
import static interleave.ipc.linux.Constants.F_SETLKW;
import static interleave.ipc.linux.Constants.F_UNLCK;
import static interleave.ipc.linux.Constants.F_WRLCK;
import static interleave.ipc.linux.Constants.LOCK_EX;
import static interleave.ipc.linux.Constants.LOCK_NB;
import static interleave.ipc.linux.Constants.LOCK_SH;
import static interleave.ipc.linux.Constants.LOCK_UN;

import interleave.ipc.linux.FileLayout;
import interleave.ipc.linux.Libc;

/** The system call that sets a lock of a kind on some bytes; a length of 0 reaches to the end of the file. */
record LockCall(FileLock.Kind kind, long start, long length) {
    static LockCall of(FileLock.Kind kind, long start, long length) {
        if (kind == FileLock.Kind.FLOCK && (start != 0 || length != 0)) {
            throw new UnsupportedOperationException("flock locks whole files");
        }
        return new LockCall(kind, start, length);
    }

    String name() {
        return kind == FileLock.Kind.FLOCK ? "flock" : "fcntl";
    }

    /** @param type F_RDLCK, F_WRLCK or F_UNLCK; @return 0, or −1 with errno */
    int set(int descriptor, short type, boolean wait) {
        return switch (kind) {
            case PROCESS -> Libc.fcntl(descriptor, wait ? F_SETLKW : F_SETLK, FileLayout.flock(type, start, length));
            case OPEN_FILE -> Libc.fcntl(descriptor, wait ? F_OFD_SETLKW : F_OFD_SETLK, FileLayout.flock(type, start, length));
            case FLOCK -> Libc.flock(descriptor, flockOperation(type) | (wait ? 0 : LOCK_NB));
        };
    }

    private static int flockOperation(short type) {
        return switch (type) {
            case F_RDLCK -> LOCK_SH;
            case F_UNLCK -> LOCK_UN;
            default -> LOCK_EX;
        };
    }

    int queryCommand() {
        return switch (kind) {
            case PROCESS -> F_GETLK;
            case OPEN_FILE -> F_OFD_GETLK;
            case FLOCK -> throw new UnsupportedOperationException("flock cannot be asked who has it");
        };
    }

    /** Asks who is in the way of an exclusive lock. */
    byte[] query() {
        return FileLayout.flock(F_WRLCK, start, length);
    }
}
