package interleave.ipc.inspect;

import interleave.ipc.linux.Constants;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.util.List;
import java.util.Optional;

/**
 * What lies in a pipe just now.
 *
 * @param capacity in bytes too (F_GETPIPE_SZ)
 */
public record PipeLevel(long bytes, long capacity) {
    /**
     * Asks a descriptor of another process, which is duplicated for that with pidfd_getfd(2): unlike one that is opened, a duplicate is neither a reader nor a writer of its own, so
     * that nobody is taken in. An end that its process closes at this very moment is closed when the duplicate is, some µs later.
     *
     * @param ends of which one that is still open is asked
     * @param link as in {@link PipeEnd#of}
     * @return empty where none can be asked
     */
    public static Optional<PipeLevel> of(List<PipeEnd> ends, String link) {
        return ends.stream().map(end -> of(end, link)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<PipeLevel> of(PipeEnd end, String link) {
        int process = ColdCalls.pidfd_open((int) end.pid(), 0);
        if (process < 0) {
            return Optional.empty();
        }
        int duplicate = ColdCalls.pidfd_getfd(process, end.descriptor(), 0);
        ColdCalls.close(process);
        if (duplicate < 0) {
            return Optional.empty();
        }
        try {
            int[] bytes = new int[1];
            // The number may have been given to something else in the meantime.
            if (!PipeEnd.leadsTo("self", duplicate, link) || Libc.ioctl(duplicate, Constants.FIONREAD, bytes) != 0) {
                return Optional.empty();
            }
            return Optional.of(new PipeLevel(bytes[0], Libc.fcntl(duplicate, Constants.F_GETPIPE_SZ, 0L)));
        } finally {
            ColdCalls.close(duplicate);
        }
    }
}
