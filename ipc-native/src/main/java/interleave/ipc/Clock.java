package interleave.ipc;

import interleave.ipc.linux.Layout;
import interleave.ipc.linux.Libc;

/** The clocks that calls take their deadlines by, see clock_gettime(2). */
final class Clock {
    private Clock() {}

    /** The point of {@code clock} that lies {@code nanos} ahead, as an absolute timespec. */
    static byte[] after(int clock, long nanos) {
        byte[] now = Layout.timespec(0);
        Libc.clock_gettime(clock, now);
        long start = Layout.nanos(now);
        return Layout.timespec(start + Math.min(nanos, Long.MAX_VALUE - start));
    }
}
