package interleave.ipc.inspect;

import java.util.ArrayList;
import java.util.List;

/** Goes through all threads of the machine and keeps those in a call that concerns one object. */
final class Scan {
    /** Decides for the threads of one process. */
    @FunctionalInterface
    interface Match {
        /** The name of the call if it waits for the object, else empty. */
        String callOf(SystemCall call);
    }

    /** Makes the decision for a process, so that what is read of it is read at most once in a scan. */
    @FunctionalInterface
    interface Matcher {
        Match in(long pid);
    }

    private final List<Waiter> seen = new ArrayList<>();
    private boolean complete = true;

    private Scan() {}

    static Waiters all(Matcher matcher) {
        Scan scan = new Scan();
        Proc.processes().forEach(pid -> scan.process(pid, matcher.in(pid)));
        return new Waiters(List.copyOf(scan.seen), scan.complete);
    }

    private void process(long pid, Match match) {
        for (long tid : Proc.threads(pid).toArray()) {
            switch (SystemCall.of(pid, tid)) {
                case SystemCall.Sleeping(SystemCall call) -> keepIfWaiting(pid, tid, match.callOf(call));
                case SystemCall.NotInCall() -> { }
                case SystemCall.Unknown() -> {
                    complete = false;
                    return;
                }
            }
        }
    }

    private void keepIfWaiting(long pid, long tid, String call) {
        if (call.isEmpty()) {
            return;
        }
        String kernelFunction = KernelFunction.of(pid, tid);
        if (!KernelFunction.isStop(kernelFunction)) {
            seen.add(new Waiter(pid, tid, Proc.command(pid), call, kernelFunction));
        }
    }
}
