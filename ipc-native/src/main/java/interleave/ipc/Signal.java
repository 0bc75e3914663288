package interleave.ipc;

import interleave.ipc.linux.Libc;
import java.util.stream.Stream;

/** A signal that can be sent to a process, or received by a {@link SignalDescriptor}, see signal(7). The numbers are those of x86-64 and aarch64. */
public enum Signal {
    HANGUP(1), INTERRUPT(2), KILL(9), USER_1(10), USER_2(12), ALARM(14), TERMINATE(15), CHILD(17), CONTINUE(18), STOP(19), URGENT(23), IO(29);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    /** @throws IllegalArgumentException for one that is not among these */
    static Signal of(int number) {
        return Stream.of(values()).filter(it -> it.number == number).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("signal " + number));
    }

    public int number() {
        return number;
    }

    /**
     * @param pid of one process; the groups that kill(2) means by 0 and below are not for here
     * @throws IpcException ESRCH (no such process), EPERM
     */
    public void send(long pid) {
        if (pid <= 0 || pid > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("not the id of a process: " + pid);
        }
        NativeCalls.require();
        if (Libc.kill((int) pid, number) != 0) {
            throw Diagnosis.of("kill", "process " + pid, Libc.errno());
        }
    }
}
