package interleave.ipc;

import static interleave.ipc.linux.Constants.O_CLOEXEC;

import interleave.ipc.linux.Libc;
import java.nio.file.Path;

/**
 * A pipe, see pipe(2): two descriptors, closed by exec, and no name. Another process of the same user comes to an end of it through
 * {@link #pathOf}, and then has an end of its own.
 *
 * @param reader owned by this pipe, may be closed before it
 * @param writer likewise
 */
public record Pipe(ReadEnd reader, WriteEnd writer) implements AutoCloseable {
    /** @throws IpcException EMFILE, ENFILE (descriptors; or the user's pages of pipes, /proc/sys/fs/pipe-user-pages-hard) */
    public static Pipe create() {
        NativeCalls.require();
        int[] ends = new int[2];
        if (Libc.pipe2(ends, O_CLOEXEC) != 0) {
            throw PipeDiagnosis.of("pipe2", "pipe", Libc.errno());
        }
        return new Pipe(new DescriptorEnd("read end of a pipe", ends[0]), new DescriptorEnd("write end of a pipe", ends[1]));
    }

    /** Under which {@link Fifo#openForReading} and {@link Fifo#openForWriting} of another process find an end, as long as it is open here. */
    public static Path pathOf(Pollable end) {
        return Path.of("/proc/%d/fd/%d".formatted(ProcessHandle.current().pid(), end.descriptor()));
    }

    /** Both ends. Twice is harmless. */
    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
