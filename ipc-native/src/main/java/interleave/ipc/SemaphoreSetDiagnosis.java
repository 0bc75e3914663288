package interleave.ipc;

import interleave.ipc.linux.Sysctl;
import java.util.OptionalLong;

/** Failures of a System V set whose cause lies in the limits of /proc/sys/kernel/sem: SEMMSL SEMMNS SEMOPM SEMMNI. */
final class SemaphoreSetDiagnosis {
    private static final int PER_SET = 0;
    private static final int IN_ALL = 1;
    private static final int SETS = 3;

    private SemaphoreSetDiagnosis() {}

    static IpcException ofCreation(String object, int count, int error) {
        return switch (Errno.of(error)) {
            case EINVAL -> new Explanation("%d semaphores are more than a set may have (%s, the first number in /proc/sys/kernel/sem)"
                    .formatted(count, limit(PER_SET)), "ask for fewer").of("semget", object, error);
            case ENOSPC -> new Explanation(("the machine has all the sets (%s) or all the semaphores (%s) it may have "
                    + "(the last and the second number in /proc/sys/kernel/sem)").formatted(limit(SETS), limit(IN_ALL)),
                    "remove what nobody needs, see: ipcs -s and ipcrm -s ID").of("semget", object, error);
            default -> Diagnosis.of("semget", object, error);
        };
    }

    private static String limit(int column) {
        OptionalLong limit = Sysctl.number("kernel/sem", column);
        return limit.isPresent() ? Long.toString(limit.getAsLong()) : "unknown";
    }
}
