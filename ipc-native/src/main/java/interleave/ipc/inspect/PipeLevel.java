package interleave.ipc.inspect;

import interleave.ipc.Errno;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Constants;
import interleave.ipc.linux.Libc;
import java.util.List;

/** What lies in a pipe just now. */
public sealed interface PipeLevel {
    /**
     * As the kernel says.
     *
     * @param capacity in bytes too (F_GETPIPE_SZ)
     */
    record Known(long bytes, long capacity) implements PipeLevel {}

    /** There is an end, but it may not be asked: Yama or a container keeps pidfd_getfd(2) from us. */
    record Hidden() implements PipeLevel {}

    /** No end is open any more of those that could be asked: nothing is in it. */
    record Closed() implements PipeLevel {}

    /**
     * Asks a descriptor of another process, which is duplicated for that with pidfd_getfd(2): unlike one that is opened, a duplicate is neither a reader nor a writer of its own, so
     * that nobody is taken in. An end that its process closes at this very moment is closed when the duplicate is, some µs later.
     *
     * @param ends of which one that is still open is asked
     * @param link as in {@link PipeEnd#of}
     */
    static PipeLevel of(List<PipeEnd> ends, String link) {
        PipeLevel level = new Closed();
        for (PipeEnd end : ends) {
            PipeLevel said = of(end, link);
            if (said instanceof Known) {
                return said;
            }
            level = said instanceof Hidden ? said : level;
        }
        return level;
    }

    private static PipeLevel of(PipeEnd end, String link) {
        int process = ColdCalls.pidfd_open((int) end.pid(), 0);
        if (process < 0) {
            return refused();
        }
        int duplicate = ColdCalls.pidfd_getfd(process, end.descriptor(), 0);
        if (duplicate < 0) {
            PipeLevel refused = refused();
            ColdCalls.close(process);
            return refused;
        }
        ColdCalls.close(process);
        try {
            // The number may have been given to something else in the meantime.
            if (!PipeEnd.leadsTo("self", duplicate, link)) {
                return new Closed();
            }
            int[] bytes = new int[1];
            return Libc.ioctl(duplicate, Constants.FIONREAD, bytes) == 0 ? new Known(bytes[0], Libc.fcntl(duplicate, Constants.F_GETPIPE_SZ, 0L)) : new Hidden();
        } finally {
            ColdCalls.close(duplicate);
        }
    }

    /** The process has ended, or has closed it; everything else is no answer. */
    private static PipeLevel refused() {
        Errno error = Errno.of(ColdCalls.errno());
        return error == Errno.ESRCH || error == Errno.EBADF ? new Closed() : new Hidden();
    }
}
