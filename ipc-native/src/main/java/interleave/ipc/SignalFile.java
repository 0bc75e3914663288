package interleave.ipc;

import static interleave.ipc.linux.Constants.POLLIN;
import static interleave.ipc.linux.Constants.SFD_CLOEXEC;
import static interleave.ipc.linux.Constants.SFD_NONBLOCK;

import interleave.ipc.linux.FileLayout;
import interleave.ipc.linux.Layout;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Over signalfd(2). */
final class SignalFile implements SignalDescriptor {
    private final Handle handle;
    private final String name;

    private SignalFile(String name, int descriptor) {
        this.name = name;
        this.handle = new Handle(name, descriptor, () -> ColdCalls.close(descriptor));
    }

    static SignalFile open(Signal... signals) {
        NativeCalls.require();
        BlockedSignals.require(signals);
        int descriptor = Libc.signalfd(-1, FileLayout.signalSet(Stream.of(signals).mapToInt(Signal::number).toArray()), SFD_CLOEXEC | SFD_NONBLOCK);
        String name = "signals " + List.of(signals);
        if (descriptor < 0) {
            throw Diagnosis.of(Kind.PROCESS, "signalfd", name, Libc.errno());
        }
        return new SignalFile(name, descriptor);
    }

    @Override
    public int descriptor() {
        int descriptor = (int) handle.enter();
        handle.leave();
        return descriptor;
    }

    @Override
    public Received receive() {
        return receive(Deadline.NEVER).orElseThrow();
    }

    @Override
    public Optional<Received> tryReceive() {
        return receive(Deadline.in(Duration.ZERO));
    }

    @Override
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

    @Override
    public void close() {
        handle.close();
    }
}
