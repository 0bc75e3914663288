package interleave.ipc;

import interleave.ipc.linux.Sysctl;
import java.util.OptionalLong;

/** Failures of shmget whose cause lies in the size that was asked for, or in the limits of /proc/sys/kernel/shm*. */
final class SegmentDiagnosis {
    private SegmentDiagnosis() {}

    static IpcException of(String object, long bytes, boolean creating, int error) {
        return switch (Errno.of(error)) {
            case EINVAL -> size(bytes, creating).of("shmget", object, error);
            case ENOSPC -> new Explanation(("the machine has all the segments (%s, in /proc/sys/kernel/shmmni) or all the pages of them (%s, "
                    + "in /proc/sys/kernel/shmall) that it may have").formatted(limit("shmmni"), limit("shmall")),
                    "remove what nobody needs, see: ipcs -m and ipcrm -m ID").of("shmget", object, error);
            default -> Diagnosis.of(Kind.SEGMENT, "shmget", object, error);
        };
    }

    private static Explanation size(long bytes, boolean creating) {
        if (!creating) {
            return new Explanation("the segment has fewer than the %,d bytes that are needed".formatted(bytes),
                    "it belongs to something else: use another key, or look at it with: ipcs -m");
        }
        return bytes < 1
                ? new Explanation("a segment of %d bytes".formatted(bytes), "ask for at least 1")
                : new Explanation("%,d bytes are more than a segment may have (%s, in /proc/sys/kernel/shmmax)".formatted(bytes, limit("shmmax")),
                        "ask for less");
    }

    /** SHMMAX is more than a long can hold on a machine that was left as it is. */
    private static String limit(String name) {
        OptionalLong limit = Sysctl.number("kernel/" + name);
        return limit.isPresent() ? Long.toString(limit.getAsLong()) : "unlimited";
    }
}
