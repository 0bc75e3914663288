package interleave.ipc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.ipc.inspect.Blocked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipeTest {
    @TempDir
    private Path directory;

    @Test
    void bytesComeOutAsTheyWentIn() {
        try (Pipe pipe = Pipe.create()) {
            pipe.writer().write("inter".getBytes(US_ASCII));
            pipe.writer().write("leave".getBytes(US_ASCII));
            assertThat(pipe.reader().available()).isEqualTo(10);
            byte[] buffer = new byte[100];
            assertThat(pipe.reader().read(buffer)).isEqualTo(10);
            assertThat(new String(buffer, 0, 10, US_ASCII)).isEqualTo("interleave");
        }
    }

    @Test
    void aReaderBlocksUntilSomethingIsWrittenAlsoWhileOthersOnlyTry() throws Exception {
        try (Pipe pipe = Pipe.create()) {
            OnThread<Integer> reader = OnThread.start(() -> pipe.reader().read(new byte[8]));
            Eventually.equal(Optional.of("read"), () -> blockedIn(reader));
            assertThat(pipe.reader().tryRead(new byte[8])).isEmpty();
            assertThat(pipe.reader().timedRead(new byte[8], Duration.ofMillis(20))).isEmpty();
            assertThat(reader.isDone()).isFalse();
            pipe.writer().write(new byte[3]);
            assertThat(reader.result()).isEqualTo(3);
        }
    }

    @Test
    void aFullPipeBlocksTheWriterAndTellsWhoDoesNotWantTo() throws Exception {
        try (Pipe pipe = Pipe.create()) {
            assertThat(pipe.writer().capacity()).isEqualTo(65_536);
            assertThat(pipe.writer().tryWrite(new byte[70_000])).isEqualTo(OptionalInt.of(65_536));
            assertThat(pipe.writer().tryWrite(new byte[1])).isEmpty();
            assertThat(pipe.writer().timedWrite(new byte[1], Duration.ofMillis(20))).isEmpty();
            OnThread<Void> writer = OnThread.run(() -> pipe.writer().write(new byte[10_000]));
            Eventually.equal(Optional.of("write"), () -> blockedIn(writer));
            byte[] all = new byte[75_536];
            int read = 0;
            while (read < all.length) {
                read += pipe.reader().read(all);
            }
            writer.result();
        }
    }

    @Test
    void thePipeCanBeMadeLarger() {
        try (Pipe pipe = Pipe.create()) {
            assertThat(pipe.writer().setCapacity(100_000)).isEqualTo(131_072);
            assertThat(pipe.reader().capacity()).isEqualTo(131_072);
            pipe.writer().write(new byte[5000]);
            assertThatThrownBy(() -> pipe.writer().setCapacity(4096)).hasMessageContaining("EBUSY: it holds more than 4,096 bytes now; read some first");
        }
    }

    @Test
    void anotherProcessHasAnEndOfItsOwn() {
        try (Pipe pipe = Pipe.create()) {
            try (WriteEnd other = Fifo.openForWriting(Pipe.pathOf(pipe.writer()))) {
                pipe.writer().close();
                assertThat(pipe.reader().tryRead(new byte[1])).isEmpty();
                other.write(new byte[1]);
            }
            assertThat(pipe.reader().read(new byte[8])).isEqualTo(1);
            assertThat(pipe.reader().read(new byte[8])).isZero();
        }
    }

    @Test
    void openingAFifoIsARendezvous() throws Exception {
        Path fifo = directory.resolve("fifo");
        Fifo.create(fifo);
        OnThread<ReadEnd> reader = OnThread.start(() -> Fifo.openForReading(fifo));
        Eventually.equal(Optional.of("wait_for_partner"), () -> blocked(reader).map(Blocked::kernelFunction));
        try (WriteEnd writer = Fifo.openForWriting(fifo); ReadEnd end = reader.result()) {
            writer.write(new byte[] {7});
            assertThat(end.read(new byte[2])).isEqualTo(1);
        }
    }

    @Test
    void aFifoCanBeOpenedWithoutWaiting() throws IOException {
        Path fifo = directory.resolve("fifo");
        Fifo.create(fifo);
        assertThat(Fifo.tryOpenForWriting(fifo)).isEmpty();
        try (ReadEnd reader = Fifo.openForReadingAtOnce(fifo)) {
            assertThat(reader.read(new byte[1])).isZero();
            try (WriteEnd writer = Fifo.tryOpenForWriting(fifo).orElseThrow()) {
                assertThat(reader.tryRead(new byte[1])).isEmpty();
                writer.write(new byte[1]);
                assertThat(reader.tryRead(new byte[1])).hasValue(1);
            }
        }
        assertThatThrownBy(() -> Fifo.create(fifo)).hasMessageContaining("mkfifo " + fifo + ": EEXIST: the name is taken");
        Files.delete(fifo);
        assertThatThrownBy(() -> Fifo.openForReading(fifo)).hasMessageContaining("ENOENT");
    }

    @Test
    void whatIsClosedThrows() {
        Pipe pipe = Pipe.create();
        pipe.close();
        pipe.close();
        assertThatThrownBy(() -> pipe.reader().read(new byte[1])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pipe.writer().write(new byte[1])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pipe.writer().descriptor()).isInstanceOf(IllegalStateException.class);
    }

    private static Optional<Blocked> blocked(OnThread<?> thread) {
        return Blocked.ofThread(ProcessHandle.current().pid(), thread.tid());
    }

    private static Optional<String> blockedIn(OnThread<?> thread) {
        return blocked(thread).map(Blocked::call);
    }
}
