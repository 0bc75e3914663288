package interleave.ipc;

import interleave.ipc.linux.ResourceLimit;
import interleave.ipc.linux.Sysctl;
import java.util.OptionalLong;

/** Failures of queues whose cause lies in what was asked for, against the limits of mq_overview(7). */
final class QueueDiagnosis {
    /** What the kernel counts for each message beside its bytes. */
    private static final long OVERHEAD = 96;
    private static final int HIGHEST_PRIORITY = 32767;

    private QueueDiagnosis() {}

    /** Of one with the attributes that this machine gives by itself. */
    static IpcException ofCreation(String name, int error) {
        long depth = Sysctl.number("fs/mqueue/msg_default").orElse(1);
        long messageSize = Sysctl.number("fs/mqueue/msgsize_default").orElse(1);
        return ofCreation(name, (int) depth, (int) messageSize, error);
    }

    static IpcException ofCreation(String name, int depth, int messageSize, int error) {
        String call = "mq_open";
        Errno symbol = Errno.of(error);
        if (NameRule.broken(call, name).isPresent()) {
            return Diagnosis.of(call, name, error);
        }
        return switch (symbol) {
            case EINVAL, EOVERFLOW -> attributes(depth, messageSize).of(call, name, error);
            case EMFILE -> Descriptors.areUsedUp()
                    ? Diagnosis.of(call, name, error)
                    : queueBytes(depth, messageSize).of(call, name, error);
            case ENOSPC -> new Explanation("this machine has all the queues it may have%s"
                    .formatted(in("queues_max", Sysctl.number("fs/mqueue/queues_max"))),
                    "remove some, or raise the limit with: sudo sysctl fs.mqueue.queues_max=NUMBER").of(call, name, error);
            default -> Diagnosis.of(call, name, error);
        };
    }

    private static Explanation attributes(int depth, int messageSize) {
        if (depth <= 0 || messageSize <= 0) {
            return new Explanation("a queue of %d messages of %d bytes".formatted(depth, messageSize), "ask for at least 1 of each");
        }
        OptionalLong deepest = Sysctl.number("fs/mqueue/msg_max");
        if (deepest.isPresent() && depth > deepest.getAsLong()) {
            return tooMuch("a depth", "msg_max", depth, deepest);
        }
        OptionalLong longest = Sysctl.number("fs/mqueue/msgsize_max");
        if (longest.isPresent() && messageSize > longest.getAsLong()) {
            return tooMuch("a message size", "msgsize_max", messageSize, longest);
        }
        return new Explanation("%d messages of %d bytes are more than this machine allows".formatted(depth, messageSize),
                "ask for less, see the limits in /proc/sys/fs/mqueue");
    }

    private static Explanation tooMuch(String what, String limit, int asked, OptionalLong allowed) {
        return new Explanation("%s of %d is more than this machine allows without CAP_SYS_RESOURCE%s"
                .formatted(what, asked, in(limit, allowed)),
                "ask for at most %d, or raise the limit with: sudo sysctl fs.mqueue.%s=%d".formatted(allowed.getAsLong(), limit, asked));
    }

    private static String in(String limit, OptionalLong value) {
        return value.isPresent() ? " (%d, in /proc/sys/fs/mqueue/%s)".formatted(value.getAsLong(), limit) : "";
    }

    private static Explanation queueBytes(int depth, int messageSize) {
        OptionalLong limit = ResourceLimit.QUEUE_BYTES.soft();
        return new Explanation("its %d bytes of queue are more than this user has left%s".formatted(depth * (messageSize + OVERHEAD),
                limit.isPresent() ? " of %d (RLIMIT_MSGQUEUE)".formatted(limit.getAsLong()) : " (RLIMIT_MSGQUEUE)"),
                "remove queues that nobody needs, ask for a smaller one, or raise the limit with: ulimit -q BYTES");
    }

    static IpcException ofNotification(String name, int error) {
        return switch (Errno.of(error)) {
            case EBUSY -> new Explanation("a process is registered for the notification of this queue already, and there is one only",
                    "see NOTIFY_PID in /dev/mqueue" + name + ", and have it cancelled").of("mq_notify", name, error);
            default -> Diagnosis.of("mq_notify", name, error);
        };
    }

    static IpcException ofSending(String call, String name, int length, int longest, int priority, int error) {
        return switch (Errno.of(error)) {
            case EMSGSIZE -> new Explanation("a message of %d bytes is longer than this queue takes (%d)".formatted(length, longest),
                    "send less, or create the queue with a larger message size").of(call, name, error);
            case EINVAL -> new Explanation("a priority of %d is outside 0 to %d".formatted(priority, HIGHEST_PRIORITY),
                    "use one from that range").of(call, name, error);
            default -> Diagnosis.of(call, name, error);
        };
    }
}
