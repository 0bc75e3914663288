package interleave.ipc.inspect;

import interleave.ipc.linux.Architecture;
import java.util.List;

/** The threads blocked in semop on a System V semaphore set. */
public final class SemaphoreSetWaiters {
    private SemaphoreSetWaiters() {}

    /** @param semid the kernel's identifier, not the key; may be 0 */
    public static List<Waiter> of(int semid) {
        return scan(semid).seen();
    }

    /** As {@link #of}, and whether everything could be seen. */
    public static Waiters scan(int semid) {
        return Scan.all(pid -> call -> isSemop(call) && call.intArgument(0) == semid && Proc.sharesIpcNamespace(pid)
                ? BlockingCall.nameOf(call) : "");
    }

    private static boolean isSemop(SystemCall call) {
        return call.number() == Architecture.HERE.semtimedop || call.number() == Architecture.HERE.semop;
    }
}
