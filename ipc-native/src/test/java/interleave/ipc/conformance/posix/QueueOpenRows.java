package interleave.ipc.conformance.posix;

import static interleave.ipc.conformance.posix.Scene.fails;
import static interleave.ipc.conformance.posix.Scene.isClosed;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.Access;
import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.MessageQueue;
import interleave.ipc.OnThread;
import interleave.ipc.Signal;
import interleave.ipc.conformance.Row;
import interleave.ipc.linux.Sysctl;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/** mq_open(3), mq_close(3), mq_unlink(3). The list has no row 88. */
final class QueueOpenRows {
    static List<Row> on(Stage stage) {
        return List.of(
                stage.row(84, "mq_open 1-1, 2-1", "it is used across processes", QueueOpenRows::isUsedAcrossProcesses),
                stage.row(85, "mq_open 7-1, 7-2", "open for receiving only, a send is EBADF", scene -> opened(scene, Access.READ_ONLY, queue -> {
                    fails(Errno.EBADF, () -> queue.send(new byte[1], 0));
                    fails(Errno.EBADF, () -> queue.trySend(new byte[1], 0));
                })),
                stage.row(86, "mq_open 8-1, 8-2", "open for sending only, a receive is EBADF", scene -> opened(scene, Access.WRITE_ONLY, queue -> {
                    fails(Errno.EBADF, queue::receive);
                    fails(Errno.EBADF, queue::tryReceive);
                })),
                stage.row(87, "mq_open 9-1, 9-2", "open for both it does both", scene -> opened(scene, Access.READ_WRITE, queue -> {
                    queue.send(new byte[3], 0);
                    assertThat(queue.receive().bytes()).hasSize(3);
                })),
                stage.row(89, "mq_open 12-1", "without attributes it is as deep and wide as the machine's defaults (10 of 8192 bytes)", QueueOpenRows::hasTheDefaults),
                stage.row(90, "mq_open 13-1", "attributes are honoured", scene -> with(scene, 3, 100, queue ->
                        assertThat(queue.attributes()).isEqualTo(new MessageQueue.Attributes(3, 100, 0)))),
                stage.row(91, "mq_open 15-1, 16-1, 23-1", "exclusive creation is atomic: one creates, all others get EEXIST", QueueOpenRows::isCreatedOnce),
                stage.row(92, "mq_open 18-1", "not to block is the opener's own choice", scene -> with(scene, 1, 8, queue -> {
                    queue.setNonBlocking(true);
                    fails(Errno.EAGAIN, queue::receive);
                })),
                stage.row(93, "mq_open 19-1", "opening keeps what is in it", scene -> with(scene, 2, 8, queue -> {
                    queue.send(new byte[5], 0);
                    try (MessageQueue again = MessageQueue.open(scene.name())) {
                        assertThat(again.attributes().messages()).isEqualTo(1);
                        assertThat(again.receive().bytes()).hasSize(5);
                    }
                })),
                stage.row(94, "mq_open 25-2", "sizes of 0 and less: EINVAL", scene -> {
                    fails(Errno.EINVAL, () -> MessageQueue.create(scene.name(), 0, 8));
                    fails(Errno.EINVAL, () -> MessageQueue.create(scene.name(), 1, 0));
                    fails(Errno.EINVAL, () -> MessageQueue.create(scene.name(), -1, -1));
                }),
                stage.row(95, "mq_open 27-1, 27-2", "a name longer than 255 bytes: ENAMETOOLONG", scene -> {
                    fails(Errno.ENAMETOOLONG, () -> MessageQueue.create("/" + "x".repeat(256), 1, 8));
                    fails(Errno.ENAMETOOLONG, () -> MessageQueue.open("/" + "x".repeat(256)));
                }),
                stage.row(96, "mq_open 3-1, 29-1", "a name that is not there: ENOENT", scene -> fails(Errno.ENOENT, () -> MessageQueue.open(scene.name()))),
                stage.row(97, "mq_open01", "no descriptor left: EMFILE; another user's: EACCES; no queue left: ENOSPC", QueueOpenRows::isRefusedForOneOfThreeReasons),
                stage.row(98, "mq_close 2-1", "it drops the notification", scene -> with(scene, 1, 8, queue -> {
                    queue.notifyBySignal(Signal.URGENT);
                    queue.close();
                    opened(scene, Access.READ_ONLY, other -> other.notifyBySignal(Signal.URGENT));
                })),
                stage.row(99, "mq_close 3-1", "closed twice (EBADF) is harmless, used after it is an exception", scene -> with(scene, 1, 8, queue -> {
                    queue.close();
                    queue.close();
                    isClosed(queue::descriptor);
                })),
                stage.row(100, "mq_unlink 1-1", "the name is gone", scene -> with(scene, 1, 8, queue -> {
                    MessageQueue.unlink(scene.name());
                    fails(Errno.ENOENT, () -> MessageQueue.open(scene.name()));
                    assertThat(scene.other().does(Deed.RECEIVE, scene.name())).isEqualTo("ENOENT");
                })),
                stage.row(101, "mq_unlink 2-1", "who has it open goes on with it", scene -> with(scene, 1, 8, queue -> {
                    MessageQueue.unlink(scene.name());
                    queue.send(new byte[2], 0);
                    assertThat(queue.receive().bytes()).hasSize(2);
                })),
                stage.row(102, "mq_unlink 7-1, mq_unlink01", "a name that is not there: ENOENT; another user's: EACCES", scene -> {
                    fails(Errno.ENOENT, () -> MessageQueue.unlink(scene.name()));
                    with(scene, 1, 8, queue -> assertThat(scene.nobody().does(Deed.UNLINK_QUEUE, scene.name())).isEqualTo("EACCES"));
                }));
    }

    private static final int ROUNDS = 20;

    private QueueOpenRows() {}

    @FunctionalInterface
    interface Promise {
        void of(MessageQueue queue) throws Exception;
    }

    static void with(Scene scene, int depth, int messageSize, Promise promise) throws Exception {
        try (MessageQueue queue = MessageQueue.create(scene.name(), depth, messageSize)) {
            promise.of(queue);
        }
    }

    /** With one that exists, or is made for it, of one message of 8 bytes. */
    private static void opened(Scene scene, Access access, Promise promise) throws Exception {
        try {
            MessageQueue.create(scene.name(), 1, 8).close();
        } catch (IpcException present) {
            assertThat(present.error()).isEqualTo(Errno.EEXIST);
        }
        try (MessageQueue queue = MessageQueue.open(scene.name(), access)) {
            promise.of(queue);
        }
    }

    private static void isUsedAcrossProcesses(Scene scene) throws Exception {
        with(scene, 2, 24, queue -> {
            assertThat(scene.other().does(Deed.SEND, scene.name(), 17)).isEqualTo("sent");
            assertThat(queue.receive().bytes()).hasSize(17);
            queue.send(new byte[4], 0);
            assertThat(scene.other().does(Deed.RECEIVE, scene.name())).isEqualTo("4 bytes");
            try (CPeer c = CPeer.start("mq-send", scene.name())) {
                c.expect("ready");
                assertThat(queue.receive().bytes()).hasSize(24);
            }
        });
    }

    private static void hasTheDefaults(Scene scene) throws Exception {
        try (MessageQueue queue = MessageQueue.create(scene.name())) {
            assertThat(queue.attributes()).isEqualTo(new MessageQueue.Attributes(
                    (int) Sysctl.number("fs/mqueue/msg_default").orElseThrow(), (int) Sysctl.number("fs/mqueue/msgsize_default").orElseThrow(), 0));
        }
    }

    private static void isCreatedOnce(Scene scene) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        for (int round = 0; round < ROUNDS; round++) {
            OnThread<Boolean> other = OnThread.start(() -> creates(scene, together));
            boolean here = creates(scene, together);
            assertThat(here).isNotEqualTo(other.result());
            MessageQueue.unlink(scene.name());
        }
    }

    private static boolean creates(Scene scene, CyclicBarrier together) throws Exception {
        together.await();
        try {
            MessageQueue.create(scene.name(), 1, 8).close();
            return true;
        } catch (IpcException present) {
            assertThat(present.error()).isEqualTo(Errno.EEXIST);
            return false;
        }
    }

    private static void isRefusedForOneOfThreeReasons(Scene scene) throws Exception {
        assertThat(scene.other().does(Deed.QUEUE_WITHOUT_DESCRIPTORS, scene.name())).isEqualTo("EMFILE");
        with(scene, 1, 8, queue -> assertThat(scene.nobody().does(Deed.SEND, scene.name(), 1)).isEqualTo("EACCES"));
        assertThat(scene.alone().does(Deed.EXHAUST_QUEUES, scene.name())).isEqualTo("ENOSPC");
    }
}
