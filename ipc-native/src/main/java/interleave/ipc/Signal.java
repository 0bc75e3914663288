package interleave.ipc;

import interleave.ipc.linux.Libc;

/** A signal that can be sent to a process, see signal(7). */
public enum Signal {
    TERMINATE(15), KILL(9), STOP(19), CONTINUE(18);

    private final int number;

    Signal(int number) {
        this.number = number;
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
