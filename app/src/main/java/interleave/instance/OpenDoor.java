package interleave.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets later starts hand their files to this process's window. Only a convenience: where it cannot be had, later starts open windows of their own. See unix(7).
 *
 * <p>A socket under a name of its own takes the place of what a killed program has left, in one step; where another window answers, that one goes on taking the files.
 */
public final class OpenDoor implements AutoCloseable {
    private static final int LONGEST_PATH = 1 << 14;
    private static final byte[] TAKEN = {1};

    private final Path socket;
    private final ServerSocketChannel server;
    private final Object identity;

    private OpenDoor(Path socket, ServerSocketChannel server) throws IOException {
        this.socket = socket;
        this.server = server;
        this.identity = identity(socket);
    }

    /**
     * Empty where there is no place to meet, or another window that takes files.
     *
     * @param taker called on a thread of its own, with the absolute path of each file
     */
    public static Optional<OpenDoor> open(Consumer<Path> taker) {
        return MeetingPoint.in(System.getenv()).flatMap(socket -> open(socket, taker));
    }

    static Optional<OpenDoor> open(Path socket, Consumer<Path> taker) {
        if (isAnswered(socket)) {
            return Optional.empty();
        }
        Path own = socket.resolveSibling(socket.getFileName() + "." + ProcessHandle.current().pid());
        try {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(own));
                Files.move(own, socket, StandardCopyOption.ATOMIC_MOVE);
                OpenDoor door = new OpenDoor(socket, server);
                Thread.ofPlatform().daemon().name("door").start(() -> door.serve(taker));
                return Optional.of(door);
            } catch (IOException e) {
                server.close();
                Files.deleteIfExists(own);
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isAnswered(Path socket) {
        try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return other.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static Object identity(Path socket) throws IOException {
        return Files.getAttribute(socket, "unix:ino");
    }

    private void serve(Consumer<Path> taker) {
        while (server.isOpen()) {
            try (SocketChannel visitor = server.accept()) {
                String file = read(visitor);
                if (!file.isEmpty()) {
                    taker.accept(Path.of(file));
                    visitor.write(ByteBuffer.wrap(TAKEN));
                }
            } catch (IOException e) {
                // The visitor has gone, or the door is closed.
            }
        }
    }

    /** To the end of what is sent; no more than a path can be long. */
    private static String read(SocketChannel visitor) throws IOException {
        ByteBuffer path = ByteBuffer.allocate(LONGEST_PATH);
        while (path.hasRemaining() && visitor.read(path) >= 0) {
            // Until the end.
        }
        return new String(path.array(), 0, path.position(), StandardCharsets.UTF_8);
    }

    /** The socket is gone afterwards, unless it is another window's by now. */
    @Override
    public void close() {
        try {
            if (identity.equals(identity(socket))) {
                Files.delete(socket);
            }
            server.close();
        } catch (IOException e) {
            // Gone already.
        }
    }
}
