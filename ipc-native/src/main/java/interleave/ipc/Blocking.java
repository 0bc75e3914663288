package interleave.ipc;

import static interleave.ipc.linux.Constants.F_GETFL;
import static interleave.ipc.linux.Constants.F_SETFL;
import static interleave.ipc.linux.Constants.O_NONBLOCK;

import interleave.ipc.linux.Libc;

/** Whether the calls on a descriptor block (O_NONBLOCK), see fcntl(2). */
final class Blocking {
    private Blocking() {}

    static void set(String name, int descriptor, boolean blocking) {
        int flags = Libc.fcntl(descriptor, F_GETFL, 0L);
        long wanted = blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
        if (flags < 0 || Libc.fcntl(descriptor, F_SETFL, wanted) < 0) {
            throw PipeDiagnosis.of("fcntl", name, Libc.errno());
        }
    }
}
