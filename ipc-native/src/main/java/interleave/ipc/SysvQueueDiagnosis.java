package interleave.ipc;

import interleave.ipc.linux.Sysctl;
import java.util.OptionalLong;

/** Failures of System V queues whose cause lies in what was asked for, or in the limits of /proc/sys/kernel/msg*. */
final class SysvQueueDiagnosis {
    private SysvQueueDiagnosis() {}

    static IpcException ofCreation(String object, int error) {
        return Errno.of(error) == Errno.ENOSPC
                ? new Explanation("the machine has all the queues that it may have (%s, in /proc/sys/kernel/msgmni)".formatted(limit("msgmni")),
                        "remove what nobody needs, see: ipcs -q and ipcrm -q ID").of("msgget", object, error)
                : Diagnosis.of(Kind.SYSV_QUEUE, "msgget", object, error);
    }

    static IpcException ofSending(String object, long type, int length, int error) {
        OptionalLong longest = Sysctl.number("kernel/msgmax");
        if (Errno.of(error) == Errno.EINVAL && type < 1) {
            return new Explanation("a message of type %d".formatted(type), "use a type from 1").of("msgsnd", object, error);
        }
        if (Errno.of(error) == Errno.EINVAL && longest.isPresent() && length > longest.getAsLong()) {
            return new Explanation("a message of %d bytes is longer than this machine allows (%d, in /proc/sys/kernel/msgmax)"
                    .formatted(length, longest.getAsLong()), "send less, or raise the limit with: sudo sysctl kernel.msgmax=" + length)
                    .of("msgsnd", object, error);
        }
        return Diagnosis.of(Kind.SYSV_QUEUE, "msgsnd", object, error);
    }

    static IpcException ofReceiving(String object, int room, int error) {
        return Errno.of(error) == Errno.E2BIG
                ? new Explanation("the message has more than the %d bytes that there is room for".formatted(room),
                        "make room for more, or let it be cut off").of("msgrcv", object, error)
                : Diagnosis.of(Kind.SYSV_QUEUE, "msgrcv", object, error);
    }

    static IpcException ofResizing(IpcException refused, long bytes) {
        OptionalLong most = Sysctl.number("kernel/msgmnb");
        return refused.error() == Errno.EPERM && most.isPresent() && bytes > most.getAsLong()
                ? new Explanation("%d bytes are more than a queue may have without CAP_SYS_RESOURCE (%d, in /proc/sys/kernel/msgmnb)"
                        .formatted(bytes, most.getAsLong()), "ask for less, or raise the limit with: sudo sysctl kernel.msgmnb=" + bytes)
                        .of(refused.call(), refused.object(), refused.error().number())
                : refused;
    }

    private static String limit(String name) {
        OptionalLong limit = Sysctl.number("kernel/" + name);
        return limit.isPresent() ? Long.toString(limit.getAsLong()) : "unknown";
    }
}
