package interleave.ipc.inspect;

import interleave.ipc.linux.Architecture;
import java.util.List;

/** The threads blocked in sending to, or receiving from, a POSIX message queue. */
public final class QueueWaiters {
    private QueueWaiters() {}

    /** @param name as in mq_open(3) */
    public static List<Waiter> of(String name) {
        return scan(name).seen();
    }

    /** As {@link #of}, and whether everything could be seen. A queue that exists but may not be read counts as not seen. */
    public static Waiters scan(String name) {
        return OpenQueue.identity(name)
                .map(queue -> Scan.all(pid -> call -> isOn(queue, pid, call) ? BlockingCall.nameOf(call) : ""))
                .orElseGet(() -> new Waiters(List.of(), false));
    }

    private static boolean isOn(FileIdentity queue, long pid, SystemCall call) {
        boolean transfers = call.number() == Architecture.HERE.mqTimedsend || call.number() == Architecture.HERE.mqTimedreceive;
        return transfers && FileIdentity.of("/proc/%d/fd/%d".formatted(pid, call.intArgument(0))).filter(queue::isSameFile).isPresent();
    }
}
