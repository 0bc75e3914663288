package interleave.ipc.linux;

/** What a process asks of the kernel for itself. Each throws {@link IllegalStateException} with the reason where it is refused. */
public final class CurrentProcess {
    /** As glibc's {@code cpu_set_t}: 1,024 processors. */
    private static final int CPU_SET_BYTES = 128;

    private CurrentProcess() {}

    /** The kernel's id of the calling thread, as under {@code /proc/PID/task}; see gettid(2). */
    public static int threadId() {
        requireLibc();
        return ColdCalls.gettid();
    }

    /** Into a process group of its own, so that a Ctrl-C in the terminal is the parent's alone; see setpgid(2). */
    public static void leaveProcessGroup() {
        requireLibc();
        check("setpgid", ColdCalls.setpgid(0, 0));
    }

    /**
     * Has the kernel kill this process when the <em>thread</em> that started it ends, see PR_SET_PDEATHSIG(2const). Halts at once where
     * the parent is gone already.
     */
    public static void dieWith(long parentPid) {
        requireLibc();
        check("prctl", ColdCalls.prctl(Constants.PR_SET_PDEATHSIG, Constants.SIGKILL, 0, 0, 0));
        if (ColdCalls.getppid() != parentPid) {
            Runtime.getRuntime().halt(128 + Constants.SIGKILL);
        }
    }

    /**
     * Sets the nice value of the calling thread and of those it starts, see setpriority(2).
     *
     * @param nice from −20 to 19; below the present one needs CAP_SYS_NICE
     */
    public static void setNice(int nice) {
        requireLibc();
        check("setpriority", ColdCalls.setpriority(Constants.PRIO_PROCESS, 0, nice));
    }

    /** The calling thread runs on this processor only, see sched_setaffinity(2). */
    public static void pinTo(int processor) {
        requireLibc();
        byte[] mask = new byte[CPU_SET_BYTES];
        mask[processor / Byte.SIZE] = (byte) (1 << processor % Byte.SIZE);
        check("sched_setaffinity", Libc.sched_setaffinity(0, mask.length, mask));
    }

    private static void requireLibc() {
        ColdCalls.unavailable().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
    }

    private static void check(String call, int result) {
        if (result != 0) {
            throw new IllegalStateException(call + " failed with error number " + Libc.errno());
        }
    }
}
