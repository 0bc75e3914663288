package interleave.ipc;

import static interleave.ipc.linux.Constants.O_RDONLY;
import static interleave.ipc.linux.Constants.O_RDWR;
import static interleave.ipc.linux.Constants.O_WRONLY;

/** What an object is opened for. */
public enum Access {
    /** Load, receive, read. */
    READ_ONLY(O_RDONLY),
    /** Send, write. Memory cannot be mapped for this alone. */
    WRITE_ONLY(O_WRONLY),
    READ_WRITE(O_RDWR);

    private final int flags;

    Access(int flags) {
        this.flags = flags;
    }

    /** As open(2) takes them. */
    int flags() {
        return flags;
    }
}
