package interleave.ipc;

import interleave.ipc.linux.FileLayout;
import interleave.ipc.linux.Libc;

/** Waiting for one descriptor, see poll(2). */
final class Poll {
    private Poll() {}

    /** @return whether it is ready, also where its other end is gone; false when the time is over */
    static boolean await(String name, int descriptor, short readiness, Deadline deadline) {
        while (true) {
            int ready = Libc.poll(FileLayout.pollfd(descriptor, readiness), 1, deadline.remainingMillis());
            if (ready > 0) {
                return true;
            }
            int error = Libc.errno();
            if (ready < 0 && Errno.of(error) != Errno.EINTR) {
                throw PipeDiagnosis.of("poll", name, error);
            }
            if (ready == 0 && deadline.remaining() == 0) {
                return false;
            }
        }
    }
}
