package interleave.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same four words in Agrona's ring for one writer and one reader, of the same length. */
@State(Scope.Benchmark)
public class AgronaState {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final int EVENT = 1;
    private static final int WORDS = 4 * Long.BYTES;

    private final UnsafeBuffer event = new UnsafeBuffer(ByteBuffer.allocateDirect(WORDS));
    private long number;
    private OneToOneRingBuffer ring;
    private Path file;
    private PollingReader polling;

    @Setup(Level.Trial)
    public void open() throws IOException {
        file = Files.createTempFile(SHARED_MEMORY, "agrona", "");
        Files.write(file, new byte[Channel.DEFAULT_SLOTS * ChannelLayout.SLOT_BYTES + RingBufferDescriptor.TRAILER_LENGTH]);
        ring = new OneToOneRingBuffer(new UnsafeBuffer(PollingReader.map(file)));
        polling = PollingReader.ofAgrona(file);
    }

    void write(long value) {
        put(event, 0, value);
        while (!ring.write(EVENT, event, 0, WORDS)) {
            Thread.onSpinWait();
        }
    }

    void claim(long value) {
        int at;
        while ((at = ring.tryClaim(EVENT, WORDS)) < 0) {
            Thread.onSpinWait();
        }
        put(ring.buffer(), at, value);
        ring.commit(at);
    }

    private void put(MutableDirectBuffer into, int at, long value) {
        into.putLong(at, ++number);
        into.putLong(at + 8, System.nanoTime());
        into.putLong(at + 16, 0);
        into.putLong(at + 24, value);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        polling.close();
        Files.delete(file);
    }
}
