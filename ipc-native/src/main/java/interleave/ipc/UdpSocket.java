package interleave.ipc;

import java.util.Optional;

/** Datagrams between the programs of this machine, see udp(7): a socket on 127.0.0.1 that a {@link Poller} can watch. */
public interface UdpSocket extends Pollable, AutoCloseable {
    /** @param port from 1024, or 0 for any that is free; @throws IpcException EADDRINUSE, EACCES, EMFILE */
    static UdpSocket bind(int port) {
        return LoopbackSocket.bind(port);
    }

    int port();

    /** To a socket of this machine; whether anybody has it is not known. @throws IpcException EMSGSIZE (above 65,507 bytes) */
    void send(byte[] datagram, int toPort);

    /** Blocks until a datagram comes. */
    byte[] receive();

    /** Never blocks: empty where none is there. */
    Optional<byte[]> tryReceive();

    /** Twice is harmless. */
    @Override
    void close();
}
