package interleave.ipc;

import interleave.ipc.linux.Sysctl;
import java.util.Arrays;
import java.util.OptionalLong;

/** Failures of a System V set whose cause lies in the limits of /proc/sys/kernel/sem: SEMMSL SEMMNS SEMOPM SEMMNI. */
final class SemaphoreSetDiagnosis {
    private static final int PER_SET = 0;
    private static final int IN_ALL = 1;
    private static final int OPERATIONS = 2;
    private static final int SETS = 3;

    private SemaphoreSetDiagnosis() {}

    static IpcException ofCreation(String object, int count, int error) {
        return switch (Errno.of(error)) {
            case EINVAL -> new Explanation("%d semaphores are more than a set may have (%s, the first number in /proc/sys/kernel/sem)"
                    .formatted(count, limit(PER_SET)), "ask for fewer").of("semget", object, error);
            case ENOSPC -> new Explanation(("the machine has all the sets (%s) or all the semaphores (%s) it may have "
                    + "(the last and the second number in /proc/sys/kernel/sem)").formatted(limit(SETS), limit(IN_ALL)),
                    "remove what nobody needs, see: ipcs -s and ipcrm -s ID").of("semget", object, error);
            default -> Diagnosis.of(Kind.SEMAPHORE_SET, "semget", object, error);
        };
    }

    static IpcException ofOperation(String call, String object, int size, int error, SemaphoreOperation... operations) {
        return switch (Errno.of(error)) {
            case E2BIG -> new Explanation("%d operations are more than one call may do (%s, the third number in /proc/sys/kernel/sem)"
                    .formatted(operations.length, limit(OPERATIONS)), "do fewer at once").of(call, object, error);
            case EFBIG -> new Explanation("semaphore %d is asked for, and the set has %d".formatted(
                    Arrays.stream(operations).mapToInt(SemaphoreOperation::index).max().orElse(0), size),
                    "count them from 0").of(call, object, error);
            case ERANGE -> new Explanation("a value, or what is to be undone of it, would be above %d".formatted(SemaphoreSet.LARGEST_VALUE),
                    "wait on it before posting again").of(call, object, error);
            case EINVAL -> operations.length == 0
                    ? new Explanation("an array of no operations", "ask for at least one").of(call, object, error)
                    : Diagnosis.of(Kind.SEMAPHORE_SET, call, object, error);
            default -> Diagnosis.of(Kind.SEMAPHORE_SET, call, object, error);
        };
    }

    private static String limit(int column) {
        OptionalLong limit = Sysctl.number("kernel/sem", column);
        return limit.isPresent() ? Long.toString(limit.getAsLong()) : "unknown";
    }
}
