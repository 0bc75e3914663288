package interleave.ipc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.ipc.Poller.Event;
import interleave.ipc.Poller.Readiness;
import interleave.ipc.inspect.Blocked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PollerTest {
    @Test
    void itTellsWhichOfSeveralIsReady() {
        try (Poller poller = Poller.open(); Pipe one = Pipe.create(); Pipe two = Pipe.create(); UdpSocket socket = UdpSocket.bind(0)) {
            poller.add(one.reader(), Readiness.READABLE);
            poller.add(two.reader(), Readiness.READABLE);
            poller.add(socket, Readiness.READABLE);
            assertThat(poller.await(Duration.ZERO)).isEqualTo(new Poller.TimedOut());

            two.writer().write(new byte[1]);
            assertThat(poller.await()).isEqualTo(ready(two.reader(), Readiness.READABLE));
            assertThat(poller.await()).isEqualTo(ready(two.reader(), Readiness.READABLE));
            assertThat(two.reader().read(new byte[8])).isEqualTo(1);

            socket.send("hello".getBytes(US_ASCII), socket.port());
            assertThat(poller.await()).isEqualTo(ready(socket, Readiness.READABLE));
            assertThat(new String(socket.receive(), US_ASCII)).isEqualTo("hello");
            assertThat(socket.tryReceive()).isEmpty();
            assertThat(poller.await(Duration.ZERO)).isEqualTo(new Poller.TimedOut());
        }
    }

    @Test
    void aQueueIsPolledAsAPipeIs() {
        String name = TestNames.name();
        try (Poller poller = Poller.open(); MessageQueue queue = MessageQueue.create(name, 1, 8)) {
            poller.add(queue, Readiness.READABLE, Readiness.WRITABLE);
            assertThat(poller.await()).isEqualTo(ready(queue, Readiness.WRITABLE));
            queue.send(new byte[8], 0);
            assertThat(poller.await()).isEqualTo(ready(queue, Readiness.READABLE));
        } finally {
            MessageQueue.unlink(name);
        }
    }

    @Test
    void bothEndsLearnThatTheOtherIsGone() {
        try (Poller poller = Poller.open(); Pipe pipe = Pipe.create(); Pipe other = Pipe.create()) {
            poller.add(pipe.reader(), Readiness.READABLE);
            pipe.writer().close();
            assertThat(poller.await()).isEqualTo(ready(pipe.reader(), Readiness.HUNG_UP));
            poller.remove(pipe.reader());
            poller.add(other.writer(), Readiness.WRITABLE);
            other.reader().close();
            assertThat(poller.await()).isEqualTo(ready(other.writer(), Readiness.WRITABLE, Readiness.FAILED));
        }
    }

    @Test
    void whatIsRemovedOrClosedIsNotWatched() {
        try (Poller poller = Poller.open(); Pipe one = Pipe.create(); Pipe two = Pipe.create()) {
            poller.add(one.reader(), Readiness.READABLE);
            poller.add(two.reader(), Readiness.READABLE);
            assertThatThrownBy(() -> poller.add(one.reader(), Readiness.READABLE)).hasMessageContaining("EEXIST");
            one.writer().write(new byte[1]);
            two.writer().write(new byte[1]);
            poller.remove(one.reader());
            poller.remove(one.reader());
            two.reader().close();
            poller.remove(two.reader());
            assertThat(poller.await(Duration.ofMillis(20))).isEqualTo(new Poller.TimedOut());
        }
    }

    @Test
    void aWaitCanBeInterrupted() throws Exception {
        try (Poller poller = Poller.open()) {
            OnThread<Poller.Result> waiter = OnThread.start(poller::await);
            Eventually.equal(Optional.of("epoll_wait"), () -> Blocked.ofThread(ProcessHandle.current().pid(), waiter.tid()).map(Blocked::call));
            poller.interrupt();
            assertThat(waiter.result()).isEqualTo(new Poller.Interrupted());
            assertThat(poller.await(Duration.ZERO)).isEqualTo(new Poller.TimedOut());
        }
    }

    @Test
    void closingEndsAWaitAndTwiceIsHarmless() throws Exception {
        Poller poller = Poller.open();
        OnThread<Poller.Result> waiter = OnThread.start(poller::await);
        Eventually.equal(Optional.of("epoll_wait"), () -> Blocked.ofThread(ProcessHandle.current().pid(), waiter.tid()).map(Blocked::call));
        poller.close();
        poller.close();
        assertThat(waiter.result()).isEqualTo(new Poller.Interrupted());
        poller.interrupt();
        assertThatThrownBy(poller::await).isInstanceOf(IllegalStateException.class);
    }

    private static Poller.Ready ready(Pollable source, Readiness... readiness) {
        return new Poller.Ready(List.of(new Event(source, Set.of(readiness))));
    }
}
