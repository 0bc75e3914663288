package interleave.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A window of the same user on the same display, seen from a later start. See unix(7). */
public final class RunningWindow {
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(5);

    private RunningWindow() {}

    /**
     * Hands a file over, if there is such a window. Blocks until the window has answered, 5 s at most.
     *
     * @return false if there is none, or only the socket of one that was killed, or one that does not answer
     */
    public static boolean takes(Path file) {
        return MeetingPoint.in(System.getenv()).filter(socket -> takes(socket, file)).isPresent();
    }

    static boolean takes(Path socket, Path file) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap(file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8)));
            channel.shutdownOutput();
            return isAnswered(channel);
        } catch (IOException e) {
            // Nobody listens: there is no window, or it was killed and has left its socket.
            return false;
        }
    }

    private static boolean isAnswered(SocketChannel channel) throws IOException {
        try (Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            return selector.select(PATIENCE_MILLIS) > 0 && channel.read(ByteBuffer.allocate(1)) == 1;
        }
    }
}
