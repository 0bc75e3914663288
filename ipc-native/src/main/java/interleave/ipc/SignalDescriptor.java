package interleave.ipc;

import static interleave.ipc.linux.Constants.POLLIN;
import static interleave.ipc.linux.Constants.SFD_CLOEXEC;
import static interleave.ipc.linux.Constants.SFD_NONBLOCK;

import interleave.ipc.linux.FileLayout;
import interleave.ipc.linux.Layout;
import interleave.ipc.linux.Libc;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signals that are read instead of being handled, see signalfd(2). Every thread of the process must have them blocked, which is
 * decided when the program is started: {@code env --block-signal=USR1 java …}. The JVM unblocks HUP, INT and TERM again unless it is
 * started with {@code -Xrs}.
 */
public final class SignalDescriptor implements Pollable, AutoCloseable {
    /** @param sender process id, 0 for the kernel; @param user who sent it */
    public record Received(Signal signal, long sender, long user) {}

    private final Handle handle;
    private final String name;

    private SignalDescriptor(String name, int descriptor) {
        this.name = name;
        this.handle = new Handle(name, descriptor, () -> Libc.close(descriptor));
    }

    /** @throws IpcException EMFILE, ENFILE; with the remedy where a thread of this process would get the signal and not the descriptor */
    public static SignalDescriptor open(Signal... signals) {
        NativeCalls.require();
        BlockedSignals.require(signals);
        int descriptor = Libc.signalfd(-1, FileLayout.signalSet(Stream.of(signals).mapToInt(Signal::number).toArray()), SFD_CLOEXEC | SFD_NONBLOCK);
        String name = "signals " + List.of(signals);
        if (descriptor < 0) {
            throw Diagnosis.of(Kind.PROCESS, "signalfd", name, Libc.errno());
        }
        return new SignalDescriptor(name, descriptor);
    }

    @Override
    public int descriptor() {
        int descriptor = (int) handle.enter();
        handle.leave();
        return descriptor;
    }

    /** Blocks until one of the signals is sent to this process. */
    public Received receive() {
        return receive(Deadline.NEVER).orElseThrow();
    }

    /** Never blocks: empty where none is pending. */
    public Optional<Received> tryReceive() {
        return receive(Deadline.in(Duration.ZERO));
    }

    /** For at most {@code timeout} of the monotonic clock, to the next millisecond. */
    public Optional<Received> timedReceive(Duration timeout) {
        return receive(Deadline.in(timeout));
    }

    private Optional<Received> receive(Deadline deadline) {
        int descriptor = (int) handle.enter();
        try {
            byte[] info = new byte[FileLayout.SIGNAL_INFO_SIZE];
            while (Poll.await(name, descriptor, POLLIN, deadline)) {
                if (Libc.read(descriptor, info, info.length) > 0) {
                    return Optional.of(received(Layout.view(info)));
                }
                int error = Libc.errno();
                if (Errno.of(error) != Errno.EINTR && Errno.of(error) != Errno.EAGAIN) {
                    throw Diagnosis.of(Kind.PROCESS, "read", name, error);
                }
            }
            return Optional.empty();
        } finally {
            handle.leave();
        }
    }

    private static Received received(ByteBuffer info) {
        return new Received(Signal.of(info.getInt(0)), Integer.toUnsignedLong(info.getInt(12)), Integer.toUnsignedLong(info.getInt(16)));
    }

    /** The signals stay blocked. Twice is harmless. */
    @Override
    public void close() {
        handle.close();
    }
}
