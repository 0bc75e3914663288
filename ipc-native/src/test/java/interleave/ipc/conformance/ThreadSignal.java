package interleave.ipc.conformance;

import interleave.ipc.linux.Architecture;
import interleave.ipc.linux.ColdCalls;

/** A signal to one thread of this JVM, which has a handler for it that does nothing (SIGPIPE): what it is in comes back with EINTR. */
final class ThreadSignal {
    private static final int SIGPIPE = 13;
    private static final int TGKILL = Architecture.HERE == Architecture.X86_64 ? 234 : 131;

    private ThreadSignal() {}

    static void send(long tid) {
        if (ColdCalls.syscall(TGKILL, ProcessHandle.current().pid(), tid, SIGPIPE, null) != 0) {
            throw new AssertionError("tgkill: " + ColdCalls.errno());
        }
    }
}
