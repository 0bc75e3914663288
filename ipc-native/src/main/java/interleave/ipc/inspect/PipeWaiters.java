package interleave.ipc.inspect;

import interleave.ipc.linux.Architecture;
import java.util.List;

/** The threads blocked in reading from or writing to a pipe, or in opening a FIFO, until somebody comes to its other end. */
public final class PipeWaiters {
    private static final Architecture HERE = Architecture.HERE;

    private PipeWaiters() {}

    /** @param link as in {@link PipeEnd#of} */
    public static List<Waiter> of(String link) {
        return Scan.all(pid -> call -> isOn(link, pid, call) ? BlockingCall.nameOf(call) : "").seen();
    }

    private static boolean isOn(String link, long pid, SystemCall call) {
        if (call.number() == HERE.openat) {
            return ProcessMemory.path(pid, call.argument(1)).filter(link::equals).isPresent();
        }
        return (call.number() == HERE.read || call.number() == HERE.write) && PipeEnd.leadsTo(pid, call.intArgument(0), link);
    }
}
