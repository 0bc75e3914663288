package interleave.ipc.inspect;

import interleave.ipc.linux.Architecture;
import java.util.List;

/** The threads blocked in msgsnd or msgrcv on a System V message queue. */
public final class SysVQueueWaiters {
    private SysVQueueWaiters() {}

    /** @param msqid the kernel's identifier, not the key; may be 0 */
    public static List<Waiter> of(int msqid) {
        return Scan.all(pid -> call -> isTransfer(call) && call.intArgument(0) == msqid && Proc.sharesIpcNamespace(pid) ? BlockingCall.nameOf(call) : "").seen();
    }

    private static boolean isTransfer(SystemCall call) {
        return call.number() == Architecture.HERE.msgsnd || call.number() == Architecture.HERE.msgrcv;
    }
}
