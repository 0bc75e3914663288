package interleave.trace;

import interleave.ipc.linux.CurrentProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;

/**
 * A process that empties a ring of this process once a millisecond, as the collector does, in a JVM as the program has it. Where there are two processors it has one, and the thread that has
 * started it the other: what is written has to be fetched from one to the other, as it mostly is where an actor runs at full speed.
 */
final class PollingReader implements AutoCloseable {
    private static final long NAP = 1_000_000;
    private static final String RING = "ring";
    private static final String AGRONA = "agrona";

    private static final int WRITER = 0;
    private static final int READER = 1;

    private final Process process;

    private PollingReader(String kind, String name) {
        try {
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--add-opens", "java.base/jdk.internal.misc=ALL-UNNAMED",
                            "-cp", System.getProperty("java.class.path"), PollingReader.class.getName(), kind, name))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        takeProcessor(WRITER);
    }

    private static void takeProcessor(int processor) {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            CurrentProcess.pinTo(processor);
        }
    }

    static PollingReader ofChannel(String name) {
        return new PollingReader(RING, name);
    }

    /** @param file that the ring is mapped from */
    static PollingReader ofAgrona(Path file) {
        return new PollingReader(AGRONA, file.toString());
    }

    public static void main(String[] args) throws IOException {
        takeProcessor(READER);
        if (args[0].equals(RING)) {
            TraceReader reader = Channel.open(args[1]).reader();
            poll(() -> reader.drain(event -> {}, Channel.DEFAULT_SLOTS));
        } else {
            OneToOneRingBuffer ring = new OneToOneRingBuffer(new UnsafeBuffer(map(Path.of(args[1]))));
            poll(() -> ring.read((type, buffer, index, length) -> {}));
        }
    }

    static MappedByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size());
        }
    }

    /** Until its starter is no more or has closed it. */
    private static void poll(Runnable look) {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                look.run();
                LockSupport.parkNanos(NAP);
            }
        });
        try {
            while (System.in.read() >= 0) {
                // Only its end says something.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
