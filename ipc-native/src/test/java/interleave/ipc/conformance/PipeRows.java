package interleave.ipc.conformance;

import static interleave.ipc.conformance.Errors.fails;
import static interleave.ipc.conformance.Row.further;
import static interleave.ipc.conformance.Row.holds;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.Eventually;
import interleave.ipc.Fifo;
import interleave.ipc.OnThread;
import interleave.ipc.Pipe;
import interleave.ipc.Pollable;
import interleave.ipc.Poller;
import interleave.ipc.ReadEnd;
import interleave.ipc.TestNames;
import interleave.ipc.UdpSocket;
import interleave.ipc.WriteEnd;
import interleave.ipc.inspect.Blocked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** pipe(2), pipe(7), fifo(7) and epoll(7). */
final class PipeRows {
    private final Path directory;
    private final Supplier<OtherJvm> nobody;

    PipeRows(Path directory, Supplier<OtherJvm> nobody) {
        this.directory = directory;
        this.nobody = nobody;
    }

    Row[] rows() {
        return new Row[] {
            holds(150, "pipe06", "EMFILE where no descriptors are left, and the error names the limit", () -> {
                try (OtherJvm few = OtherJvm.withDescriptors(256, directory)) {
                    assertThat(few.does("pipe-create-until-full", 0)).contains("pipe2 pipe: EMFILE: this process has all the descriptors open that it may have "
                            + "(256, RLIMIT_NOFILE); close some");
                }
            }),
            holds(150, "pipe08", "EPIPE where nobody reads", () -> {
                try (Pipe pipe = Pipe.create()) {
                    pipe.reader().close();
                    fails(Errno.EPIPE, () -> pipe.writer().write(new byte[1]));
                    fails(Errno.EPIPE, () -> pipe.writer().tryWrite(new byte[1]));
                }
            }),
            holds(150, "pipe12", "a full pipe would block (EAGAIN), and so would an empty one", () -> {
                try (Pipe pipe = Pipe.create()) {
                    assertThat(pipe.reader().tryRead(new byte[1])).isEmpty();
                    assertThat(pipe.writer().tryWrite(new byte[pipe.writer().capacity()])).hasValue(pipe.writer().capacity());
                    assertThat(pipe.writer().tryWrite(new byte[1])).isEmpty();
                }
            }),
            holds(150, "pipe14", "the end, where nobody writes any more", () -> {
                try (Pipe pipe = Pipe.create()) {
                    pipe.writer().write(new byte[3]);
                    pipe.writer().close();
                    assertThat(pipe.reader().read(new byte[8])).isEqualTo(3);
                    assertThat(pipe.reader().read(new byte[8])).isZero();
                    assertThat(pipe.reader().tryRead(new byte[8])).hasValue(0);
                }
            }),
            further("pipe(7)", "up to PIPE_BUF bytes are written whole or not at all", () -> {
                try (Pipe pipe = Pipe.create()) {
                    pipe.writer().write(new byte[pipe.writer().capacity() - 100]);
                    assertThat(pipe.writer().tryWrite(new byte[WriteEnd.ATOMIC])).isEmpty();
                    byte[] rest = new byte[pipe.writer().capacity()];
                    pipe.reader().read(rest);
                    assertThat(pipe.writer().tryWrite(new byte[WriteEnd.ATOMIC])).hasValue(WriteEnd.ATOMIC);
                }
            }),
            further("pipe(2)", "every descriptor is closed by exec", this::closedByExec),
            further("read(2)", "a signal (EINTR) does not end a wait, nor change how long it is", () -> {
                try (Pipe pipe = Pipe.create()) {
                    OnThread<Integer> reader = OnThread.start(() -> pipe.reader().read(new byte[8]));
                    Eventually.equal(Optional.of("read"), () -> blockedIn(reader));
                    ThreadSignal.send(reader.tid());
                    long start = System.nanoTime();
                    OnThread<Boolean> timed = OnThread.start(() -> pipe.reader().timedRead(new byte[8], Duration.ofMillis(300)).isPresent());
                    Eventually.equal(Optional.of("poll"), () -> blockedIn(timed));
                    ThreadSignal.send(timed.tid());
                    assertThat(timed.result()).isFalse();
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(300), Duration.ofSeconds(8));
                    assertThat(reader.isDone()).isFalse();
                    pipe.writer().write(new byte[1]);
                    assertThat(reader.result()).isEqualTo(1);
                }
            }),
            further("epoll_wait(2)", "a signal (EINTR) does not end a wait, nor change how long it is", () -> {
                try (Poller poller = Poller.open()) {
                    long start = System.nanoTime();
                    OnThread<Poller.Result> waiter = OnThread.start(() -> poller.await(Duration.ofMillis(300)));
                    Eventually.equal(Optional.of("epoll_wait"), () -> blockedIn(waiter));
                    for (int i = 0; i < 5; i++) {
                        ThreadSignal.send(waiter.tid());
                    }
                    assertThat(waiter.result()).isEqualTo(new Poller.TimedOut());
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(300), Duration.ofSeconds(8));
                }
            }),
            further("fifo(7)", "an open that is interrupted (EINTR) goes on waiting for its partner", () -> {
                Path fifo = fifo();
                OnThread<WriteEnd> writer = OnThread.start(() -> Fifo.openForWriting(fifo));
                Eventually.equal(Optional.of("open"), () -> blockedIn(writer));
                ThreadSignal.send(writer.tid());
                Eventually.equal(Optional.of("open"), () -> blockedIn(writer));
                try (ReadEnd reader = Fifo.openForReading(fifo); WriteEnd opened = writer.result()) {
                    opened.write(new byte[1]);
                    assertThat(reader.read(new byte[2])).isEqualTo(1);
                }
            }),
            further("open(2)", "ENXIO where nobody reads, and no error where nobody writes", () -> {
                Path fifo = fifo();
                assertThat(Fifo.tryOpenForWriting(fifo)).isEmpty();
                try (ReadEnd reader = Fifo.openForReadingAtOnce(fifo)) {
                    assertThat(reader.read(new byte[1])).isZero();
                }
            }),
            further("mkfifo(3)", "EEXIST, ENOENT; EACCES for somebody else", () -> {
                Path fifo = fifo();
                fails(Errno.EEXIST, () -> Fifo.create(fifo));
                fails(Errno.ENOENT, () -> Fifo.create(directory.resolve("nowhere/fifo")));
                assertThat(nobody.get().does("fifo-open", fifo)).isEqualTo("EACCES");
            }),
            further("fifo(7)", "a C program reads what a Java program writes", () -> {
                Path fifo = fifo();
                try (CPeer peer = CPeer.startUnder("sysv", List.of(), "fifo-echo", fifo.toString()); WriteEnd writer = Fifo.openForWriting(fifo)) {
                    writer.write("interleave".getBytes());
                    peer.expect("interleave");
                }
            }),
        };
    }

    private void closedByExec() throws IOException {
        Path fifo = fifo();
        try (Pipe pipe = Pipe.create(); ReadEnd reader = Fifo.openForReadingAtOnce(fifo); WriteEnd writer = Fifo.openForWriting(fifo);
                UdpSocket socket = UdpSocket.bind(0)) {
            for (Pollable end : List.of(pipe.reader(), pipe.writer(), reader, writer, socket)) {
                assertThat(flags(Path.of("/proc/self/fdinfo/" + end.descriptor())) & 02000000).isNotZero();
            }
        }
        try (Poller poller = Poller.open(); Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            poller.await(Duration.ZERO);
            List<Path> ofEpoll = descriptors.filter(PipeRows::isOfEpoll).toList();
            assertThat(ofEpoll).isNotEmpty().allSatisfy(it ->
                    assertThat(flags(Path.of("/proc/self/fdinfo").resolve(it.getFileName())) & 02000000).isNotZero());
        }
    }

    private static boolean isOfEpoll(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().matches("anon_inode:.event(poll|fd).*");
        } catch (IOException closed) {
            return false;
        }
    }

    private static int flags(Path info) throws IOException {
        return Integer.parseInt(Files.readAllLines(info).get(1).replaceAll("\\D", ""), 8);
    }

    private Path fifo() {
        Path fifo = directory.resolve(TestNames.name().substring(1));
        Fifo.create(fifo);
        return fifo;
    }

    private static Optional<String> blockedIn(OnThread<?> thread) {
        return Blocked.ofThread(ProcessHandle.current().pid(), thread.tid()).map(Blocked::call);
    }
}
