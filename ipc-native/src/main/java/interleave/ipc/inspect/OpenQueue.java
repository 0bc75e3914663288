package interleave.ipc.inspect;

import interleave.ipc.linux.CString;
import interleave.ipc.linux.Constants;
import interleave.ipc.linux.Libc;
import java.util.Optional;

/** Opens a queue for as long as it takes to learn which inode it is: without the mqueue file system there is no other way. */
final class OpenQueue {
    private OpenQueue() {}

    /** Empty where it does not exist or may not be read. */
    static Optional<FileIdentity> identity(String name) {
        if (Libc.unavailable().isPresent()) {
            return Optional.empty();
        }
        int queue = Libc.mq_open(CString.of(name), Constants.O_RDONLY | Constants.O_CLOEXEC, 0, null);
        if (queue < 0) {
            return Optional.empty();
        }
        try {
            return FileIdentity.of("/proc/self/fd/" + queue);
        } finally {
            Libc.mq_close(queue);
        }
    }
}
