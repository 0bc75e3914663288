package interleave.actor;

import interleave.ipc.UdpSocket;
import interleave.trace.Operation;
import java.util.Optional;

/** A socket each use of which is gated and recorded with the length of the datagram. */
final class TracedSocket implements UdpSocket {
    private final UdpSocket socket;
    private final TracedSources sources;
    private final int part;

    TracedSocket(UdpSocket socket, TracedSources sources, int part) {
        this.socket = socket;
        this.sources = sources;
        this.part = part;
    }

    @Override
    public int port() {
        return socket.port();
    }

    @Override
    public void send(byte[] datagram, int toPort) {
        sources.traced(Operation.WRITE, part, () -> {
            socket.send(datagram, toPort);
            return (long) datagram.length;
        });
    }

    @Override
    public byte[] receive() {
        byte[][] datagram = new byte[1][];
        sources.traced(Operation.READ, part, () -> {
            datagram[0] = socket.receive();
            return (long) datagram[0].length;
        });
        return datagram[0];
    }

    /** Where none is there, the length is 0: an empty datagram is not told from that. */
    @Override
    public Optional<byte[]> tryReceive() {
        byte[][] datagram = new byte[1][];
        sources.traced(Operation.READ, part, () -> {
            datagram[0] = socket.tryReceive().orElse(null);
            return datagram[0] == null ? 0L : datagram[0].length;
        });
        return Optional.ofNullable(datagram[0]);
    }

    @Override
    public int descriptor() {
        return socket.descriptor();
    }

    @Override
    public void close() {
        socket.close();
    }
}
