package interleave.ipc.inspect;

import java.util.Set;

/** Where in the kernel a thread sleeps, from {@code /proc/PID/task/TID/wchan}. */
final class KernelFunction {
    static final String UNKNOWN = "unknown";

    private static final Set<String> STOPS = Set.of("do_signal_stop", "ptrace_stop", "do_jobctl_trap", "do_freezer_trap");

    private KernelFunction() {}

    /** {@link #UNKNOWN} for a thread that is running, is gone, or may not be seen: the kernel then prints 0 or nothing. */
    static String of(long pid, long tid) {
        String name = Proc.read("%d/task/%d/wchan".formatted(pid, tid)) instanceof Proc.Text(String wchan) ? wchan.strip() : "";
        return name.isEmpty() || name.equals("0") ? UNKNOWN : name;
    }

    /** A stopped thread shows the arguments of the call it was taken out of, but waits for nothing. */
    static boolean isStop(String kernelFunction) {
        return STOPS.contains(kernelFunction);
    }
}
