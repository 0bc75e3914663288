package interleave.ipc.conformance.posix;

import static interleave.ipc.conformance.posix.QueueOpenRows.with;
import static interleave.ipc.conformance.posix.Scene.fails;
import static interleave.ipc.conformance.posix.Scene.isClosed;
import static interleave.ipc.conformance.posix.Scene.millis;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.Eventually;
import interleave.ipc.Interruption;
import interleave.ipc.Message;
import interleave.ipc.MessageQueue;
import interleave.ipc.OnThread;
import interleave.ipc.conformance.Row;
import interleave.ipc.inspect.QueueWaiters;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** mq_send(3) and mq_receive(3), and the same with a time. The list has no rows 109, 113 and 122. */
final class MessageRows {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String NO_BAD_NANOSECONDS = "a java.time.Duration has none but valid nanoseconds";

    static List<Row> on(Stage stage) {
        return List.of(
                stage.row(103, "mq_send 3-1", "higher priorities are received first", scene -> with(scene, 10, 8, queue ->
                        assertThat(priorities(queue, 3, 0, 31, 7)).containsExactly(31, 7, 3, 0))),
                stage.row(104, "mq_send 3-2", "within a priority they keep their order", MessageRows::keepsTheOrderWithinAPriority),
                stage.row(105, "mq_send 4-2, 4-3, 13-1", "a priority of 32767 is one, 32768 is EINVAL", scene -> with(scene, 1, 8, queue -> {
                    fails(Errno.EINVAL, () -> queue.send(new byte[1], 32768));
                    fails(Errno.EINVAL, () -> queue.trySend(new byte[1], -1));
                    queue.send(new byte[1], 32767);
                    assertThat(queue.receive().priority()).isEqualTo(32767);
                })),
                stage.row(106, "mq_send 14-1", "longer than the queue takes: EMSGSIZE", scene -> with(scene, 1, 8, queue -> {
                    fails(Errno.EMSGSIZE, () -> queue.send(new byte[9], 0));
                    fails(Errno.EMSGSIZE, () -> queue.trySend(new byte[9], 0));
                    assertThat(queue.attributes().messages()).isZero();
                })),
                stage.row(107, "mq_send 5-1", "it blocks while the queue is full", MessageRows::blocksWhileFull),
                stage.row(108, "mq_send 12-1", "a signal in the wait (EINTR): it goes on and sends once", MessageRows::sendsOnceAfterASignal),
                stage.row(110, "mq_send 11-1", "on a queue that was closed (EBADF): an exception", scene -> with(scene, 1, 8, queue -> {
                    queue.close();
                    isClosed(() -> queue.send(new byte[1], 0));
                    isClosed(() -> queue.trySend(new byte[1], 0));
                    isClosed(() -> queue.timedSend(new byte[1], 0, SHORT));
                })),
                stage.row(111, "mq_receive 1-1", "the oldest of the highest priority", MessageRows::isTheOldestOfTheHighest),
                stage.row(112, "mq_receive 8-1", "as long as it was sent", scene -> with(scene, 1, 64, queue -> {
                    for (int length : new int[] {0, 1, 63, 64}) {
                        queue.send(new byte[length], 0);
                        assertThat(queue.receive().bytes()).hasSize(length);
                    }
                })),
                stage.row(114, "mq_receive 5-1", "it blocks while the queue is empty", MessageRows::blocksWhileEmpty),
                stage.row(115, "mq_receive 10-1", "empty, and not to block: EAGAIN, which is a result", scene -> with(scene, 1, 8, queue -> {
                    assertThat(queue.tryReceive()).isEmpty();
                    queue.setNonBlocking(true);
                    assertThat(queue.tryReceive()).isEmpty();
                })),
                stage.row(116, "mq_receive 11-1", "on a queue that was closed (EBADF): an exception", scene -> with(scene, 1, 8, queue -> {
                    queue.close();
                    isClosed(queue::receive);
                    isClosed(queue::tryReceive);
                    isClosed(() -> queue.timedReceive(SHORT));
                })),
                stage.row(117, "mq_receive 13-1", "a signal in the wait (EINTR): it goes on and receives once", MessageRows::receivesOnceAfterASignal),
                stage.row(118, "mq_timedsend 15-1, 20-1", "full until the end of its time: ETIMEDOUT, which is a result", MessageRows::timesOutWhileFull),
                stage.row(119, "mq_timedsend 18-1", "where there is room a time that is over does not matter", scene -> with(scene, 2, 8, queue -> {
                    assertThat(queue.timedSend(new byte[1], 0, Duration.ZERO)).isTrue();
                    assertThat(queue.timedSend(new byte[1], 0, Duration.ofSeconds(-5))).isTrue();
                    assertThat(queue.timedReceive(Duration.ofSeconds(-5))).isPresent();
                })),
                stage.absent(120, "mq_timedsend 19-1", "nanoseconds that are none: EINVAL", NO_BAD_NANOSECONDS),
                stage.row(121, "mq_timedreceive 18-1, 18-2", "empty until the end of its time: ETIMEDOUT, which is a result", MessageRows::timesOutWhileEmpty),
                stage.absent(123, "mq_timedreceive 17-1..3", "nanoseconds that are none: EINVAL", NO_BAD_NANOSECONDS));
    }

    private MessageRows() {}

    private static List<Integer> priorities(MessageQueue queue, int... sent) {
        IntStream.of(sent).forEach(priority -> queue.send(new byte[1], priority));
        return Stream.generate(queue::receive).limit(sent.length).map(Message::priority).toList();
    }

    /** On a thread of its own, and already blocked in {@code call}. */
    static <T> OnThread<T> blocked(Scene scene, String call, Callable<T> work) {
        OnThread<T> running = OnThread.start(work);
        Eventually.equal(List.of(call), () -> QueueWaiters.of(scene.name()).stream().map(it -> it.call()).toList());
        return running;
    }

    private static void keepsTheOrderWithinAPriority(Scene scene) throws Exception {
        with(scene, 10, 8, queue -> {
            for (byte i = 0; i < 10; i++) {
                queue.send(new byte[] {i}, 5);
            }
            for (byte i = 0; i < 10; i++) {
                assertThat(queue.receive()).isEqualTo(new Message(new byte[] {i}, 5));
            }
        });
    }

    private static void isTheOldestOfTheHighest(Scene scene) throws Exception {
        with(scene, 4, 8, queue -> {
            queue.send(new byte[] {1}, 1);
            queue.send(new byte[] {2}, 9);
            queue.send(new byte[] {3}, 9);
            assertThat(scene.other().does(Deed.RECEIVE, scene.name())).isEqualTo("1 bytes");
            assertThat(queue.receive()).isEqualTo(new Message(new byte[] {3}, 9));
            assertThat(queue.receive()).isEqualTo(new Message(new byte[] {1}, 1));
        });
    }

    private static void blocksWhileFull(Scene scene) throws Exception {
        with(scene, 1, 8, queue -> {
            queue.send(new byte[1], 0);
            OnThread<String> sender = blocked(scene, "mq_send", () -> scene.other().does(Deed.SEND, scene.name(), 2));
            assertThat(sender.isDone()).isFalse();
            assertThat(queue.receive().bytes()).hasSize(1);
            assertThat(sender.result()).isEqualTo("sent");
            assertThat(queue.receive().bytes()).hasSize(2);
        });
    }

    private static void blocksWhileEmpty(Scene scene) throws Exception {
        with(scene, 1, 24, queue -> {
            OnThread<String> receiver = blocked(scene, "mq_receive", () -> scene.other().does(Deed.RECEIVE, scene.name()));
            assertThat(receiver.isDone()).isFalse();
            queue.send(new byte[3], 0);
            assertThat(receiver.result()).isEqualTo("3 bytes");
            try (CPeer c = CPeer.ready("mq-receive", scene.name())) {
                queue.send(new byte[24], 0);
                c.expect("24 bytes: 0 0 0");
            }
        });
    }

    private static void sendsOnceAfterASignal(Scene scene) throws Exception {
        with(scene, 1, 8, queue -> {
            queue.send(new byte[1], 0);
            try (Interruption interruption = Interruption.prepare()) {
                OnThread<Void> sender = blocked(scene, "mq_send", () -> {
                    queue.send(new byte[2], 0);
                    return null;
                });
                interruption.interrupt(sender.tid());
                interruption.interrupt(sender.tid());
                assertThat(queue.receive().bytes()).hasSize(1);
                sender.result();
                assertThat(queue.receive().bytes()).hasSize(2);
                assertThat(queue.tryReceive()).isEmpty();
            }
        });
    }

    private static void receivesOnceAfterASignal(Scene scene) throws Exception {
        with(scene, 2, 8, queue -> {
            try (Interruption interruption = Interruption.prepare()) {
                OnThread<Message> receiver = blocked(scene, "mq_receive", queue::receive);
                interruption.interrupt(receiver.tid());
                interruption.interrupt(receiver.tid());
                queue.send(new byte[1], 4);
                assertThat(receiver.result()).isEqualTo(new Message(new byte[1], 4));
                OnThread<Long> timed = blocked(scene, "mq_timedreceive", () -> millis(() -> assertThat(queue.timedReceive(SHORT.multipliedBy(2))).isEmpty()));
                interruption.interrupt(timed.tid());
                assertThat(timed.result()).isGreaterThanOrEqualTo(SHORT.toMillis() * 2);
            }
        });
    }

    private static void timesOutWhileFull(Scene scene) throws Exception {
        with(scene, 1, 8, queue -> {
            queue.send(new byte[1], 0);
            assertThat(millis(() -> assertThat(queue.timedSend(new byte[2], 0, SHORT)).isFalse())).isGreaterThanOrEqualTo(SHORT.toMillis());
            assertThat(queue.attributes().messages()).isEqualTo(1);
        });
    }

    private static void timesOutWhileEmpty(Scene scene) throws Exception {
        with(scene, 1, 8, queue ->
                assertThat(millis(() -> assertThat(queue.timedReceive(SHORT)).isEmpty())).isGreaterThanOrEqualTo(SHORT.toMillis()));
    }
}
