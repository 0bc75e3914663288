package interleave.recording;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The time of the processor that a thread has had: what others do on this machine is not in it. */
public final class Processor {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Processor() {}

    /** Of this thread, in ns. */
    public static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
