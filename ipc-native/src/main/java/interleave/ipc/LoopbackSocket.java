package interleave.ipc;

import static interleave.ipc.linux.Constants.AF_INET;
import static interleave.ipc.linux.Constants.MSG_DONTWAIT;
import static interleave.ipc.linux.Constants.POLLIN;
import static interleave.ipc.linux.Constants.SOCK_CLOEXEC;
import static interleave.ipc.linux.Constants.SOCK_DGRAM;

import interleave.ipc.linux.FileLayout;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Over the calls of socket(2), polled so that closing it ends a wait. */
final class LoopbackSocket implements UdpSocket {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int LONGEST = 65_507;

    private final String name;
    private final Handle handle;
    private final int port;

    private LoopbackSocket(int socket, int port) {
        this.name = "UDP port " + port;
        this.handle = new Handle(name, socket, () -> ColdCalls.close(socket));
        this.port = port;
    }

    static LoopbackSocket bind(int port) {
        NativeCalls.require();
        String name = "UDP port " + port;
        int socket = Libc.socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        if (socket < 0) {
            throw Diagnosis.of(Kind.FILE, "socket", name, Libc.errno());
        }
        byte[] address = FileLayout.socketAddress(LOOPBACK, port);
        if (Libc.bind(socket, address, address.length) != 0 || Libc.getsockname(socket, address, new int[] {address.length}) != 0) {
            IpcException failure = Diagnosis.of(Kind.FILE, "bind", name, Libc.errno());
            ColdCalls.close(socket);
            throw failure;
        }
        return new LoopbackSocket(socket, FileLayout.port(address));
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int descriptor() {
        int descriptor = (int) handle.enter();
        handle.leave();
        return descriptor;
    }

    @Override
    public void send(byte[] datagram, int toPort) {
        int socket = (int) handle.enter();
        try {
            byte[] address = FileLayout.socketAddress(LOOPBACK, toPort);
            while (Libc.sendto(socket, datagram, datagram.length, 0, address, address.length) < 0) {
                again("sendto");
            }
        } finally {
            handle.leave();
        }
    }

    @Override
    public byte[] receive() {
        return receive(Deadline.NEVER).orElseThrow();
    }

    @Override
    public Optional<byte[]> tryReceive() {
        return receive(Deadline.in(Duration.ZERO));
    }

    private synchronized Optional<byte[]> receive(Deadline deadline) {
        int socket = (int) handle.enter();
        try {
            byte[] buffer = new byte[LONGEST];
            while (Poll.await(name, socket, POLLIN, deadline)) {
                long length = Libc.recvfrom(socket, buffer, buffer.length, MSG_DONTWAIT, null, null);
                if (length >= 0) {
                    return Optional.of(Arrays.copyOf(buffer, (int) length));
                }
                again("recvfrom");
            }
            return Optional.empty();
        } finally {
            handle.leave();
        }
    }

    /** After a signal, and where a datagram turned out to be broken or was taken by another. */
    private void again(String call) {
        int error = Libc.errno();
        if (Errno.of(error) != Errno.EINTR && Errno.of(error) != Errno.EAGAIN) {
            throw Diagnosis.of(Kind.FILE, call, name, error);
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
