package interleave.ipc.conformance.posix;

import static interleave.ipc.conformance.posix.QueueOpenRows.with;
import static interleave.ipc.conformance.posix.Scene.fails;
import static interleave.ipc.conformance.posix.Scene.isClosed;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.Eventually;
import interleave.ipc.MessageQueue;
import interleave.ipc.Signal;
import interleave.ipc.Signals;
import interleave.ipc.conformance.Row;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** mq_notify(3), mq_getattr(3) and mq_setattr(3). The list has no row 128. */
final class NotificationRows {
    static List<Row> on(Stage stage) {
        return List.of(
                stage.row(124, "mq_notify 1-1", "it comes when a message comes into the empty queue, and not for one into a queue that has some", NotificationRows::comesWhenTheQueueWasEmpty),
                stage.row(125, "mq_notify 2-1, 9-1", "one process is registered, others get EBUSY", NotificationRows::isForOneProcess),
                stage.row(126, "mq_notify 3-1", "null cancels it", scene -> with(scene, 1, 8, queue -> {
                    queue.notifyBySignal(Signal.URGENT);
                    queue.cancelNotification();
                    try (MessageQueue other = MessageQueue.open(scene.name())) {
                        other.notifyByThread(() -> {});
                    }
                })),
                stage.row(127, "mq_notify 4-1", "it comes once", NotificationRows::comesOnce),
                stage.row(129, "mq_notify 8-1, mq_notify02", "on a queue that was closed (EBADF): an exception; what no Java type can ask for is EINVAL", scene -> with(scene, 1, 8, queue -> {
                    queue.close();
                    isClosed(() -> queue.notifyBySignal(Signal.URGENT));
                    isClosed(() -> queue.notifyByThread(() -> {}));
                    isClosed(queue::cancelNotification);
                })),
                stage.row(130, "mq_getattr 2-2, 3-1, 4-1", "flags, sizes, and how many messages there are", scene -> with(scene, 3, 16, queue -> {
                    queue.send(new byte[1], 0);
                    queue.send(new byte[1], 0);
                    assertThat(queue.isNonBlocking()).isFalse();
                    assertThat(queue.attributes()).isEqualTo(new MessageQueue.Attributes(3, 16, 2));
                })),
                stage.row(131, "mq_setattr 1-2", "only O_NONBLOCK changes", scene -> with(scene, 3, 16, queue -> {
                    queue.send(new byte[1], 0);
                    queue.setNonBlocking(true);
                    assertThat(queue.isNonBlocking()).isTrue();
                    assertThat(queue.attributes()).isEqualTo(new MessageQueue.Attributes(3, 16, 1));
                })),
                stage.row(132, "mq_setattr 2-1, 5-1", "it returns what was before; on a queue that was closed (EBADF): an exception", scene -> with(scene, 1, 8, queue -> {
                    assertThat(queue.setNonBlocking(true)).isFalse();
                    assertThat(queue.setNonBlocking(false)).isTrue();
                    queue.close();
                    isClosed(() -> queue.setNonBlocking(true));
                    isClosed(queue::attributes);
                })));
    }

    private NotificationRows() {}

    private static void comesWhenTheQueueWasEmpty(Scene scene) throws Exception {
        AtomicInteger came = new AtomicInteger();
        with(scene, 3, 8, queue -> {
            queue.send(new byte[1], 0);
            queue.notifyByThread(came::incrementAndGet);
            queue.send(new byte[1], 0);
            queue.receive();
            queue.receive();
            // Still registered: nothing has come yet.
            fails(Errno.EBUSY, () -> queue.notifyBySignal(Signal.URGENT));
            assertThat(came).hasValue(0);
            assertThat(scene.other().does(Deed.SEND, scene.name(), 1)).isEqualTo("sent");
            Eventually.equal(1, came::get);
        });
    }

    private static void isForOneProcess(Scene scene) throws Exception {
        with(scene, 1, 8, queue -> {
            try (CPeer c = CPeer.start("mq-notify", scene.name())) {
                c.expect("registered");
                fails(Errno.EBUSY, () -> queue.notifyBySignal(Signal.URGENT));
                fails(Errno.EBUSY, () -> queue.notifyByThread(() -> {}));
                queue.send(new byte[1], 0);
                c.expect("notified");
            }
            queue.notifyBySignal(Signal.URGENT);
            queue.cancelNotification();
        });
    }

    private static void comesOnce(Scene scene) throws Exception {
        with(scene, 1, 8, queue -> {
            try (Signals caught = Signals.caught("URG")) {
                for (int round = 1; round <= 2; round++) {
                    queue.notifyBySignal(Signal.URGENT);
                    queue.send(new byte[1], 0);
                    queue.receive();
                    Eventually.equal(round, caught::count);
                    queue.send(new byte[1], 0);
                    queue.receive();
                }
                AtomicInteger after = new AtomicInteger();
                queue.notifyByThread(after::incrementAndGet);
                queue.send(new byte[1], 0);
                Eventually.equal(1, after::get);
                assertThat(caught.count()).isEqualTo(2);
            }
        });
    }
}
