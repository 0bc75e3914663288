package interleave.ipc.linux;

import java.util.OptionalLong;

/** The soft limits of this process, see getrlimit(2). Asked of the kernel without a descriptor, for where none is left. */
public enum ResourceLimit {
    /** RLIMIT_NOFILE: the highest descriptor plus one. */
    OPEN_FILES(7),
    /** RLIMIT_MEMLOCK: bytes that may be kept in memory. */
    PINNED_BYTES(8),
    /** RLIMIT_MSGQUEUE: bytes of all message queues of the user. */
    QUEUE_BYTES(12);

    private static final long UNLIMITED = -1;

    private final int resource;

    ResourceLimit(int resource) {
        this.resource = resource;
    }

    /** Empty where it is unlimited or cannot be asked for. */
    public OptionalLong soft() {
        long[] softAndHard = new long[2];
        boolean known = ColdCalls.unavailable().isEmpty() && Libc.getrlimit(resource, softAndHard) == 0 && softAndHard[0] != UNLIMITED;
        return known ? OptionalLong.of(softAndHard[0]) : OptionalLong.empty();
    }
}
