package interleave.ipc.inspect;

import interleave.ipc.linux.ResourceLimit;
import interleave.ipc.linux.Sysctl;
import java.util.OptionalLong;

/**
 * The limits of POSIX message queues, see mq_overview(7). Each is empty where it is unlimited or where this kernel has no queues.
 *
 * @param depth messages in a queue, for a user without CAP_SYS_RESOURCE (msg_max)
 * @param messageSize bytes in a message, for the same (msgsize_max)
 * @param queues on the machine (queues_max)
 * @param bytes of all queues of this user: for each its depth times its message size + 96 (RLIMIT_MSGQUEUE)
 */
public record QueueLimits(OptionalLong depth, OptionalLong messageSize, OptionalLong queues, OptionalLong bytes) {

    public static QueueLimits read() {
        return new QueueLimits(Sysctl.number("fs/mqueue/msg_max"), Sysctl.number("fs/mqueue/msgsize_max"),
                Sysctl.number("fs/mqueue/queues_max"), ResourceLimit.QUEUE_BYTES.soft());
    }
}
