package interleave.ipc.conformance.posix;

import static interleave.ipc.conformance.posix.QueueOpenRows.with;
import static interleave.ipc.conformance.posix.Scene.fails;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.Access;
import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.Eventually;
import interleave.ipc.IpcException;
import interleave.ipc.Message;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.OnThread;
import interleave.ipc.SharedMemory;
import interleave.ipc.SharedMemoryObject;
import interleave.ipc.Signal;
import interleave.ipc.conformance.Row;
import interleave.ipc.inspect.ProcessState;
import interleave.ipc.inspect.QueueWaiters;
import interleave.ipc.inspect.SemaphoreWaiters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What the man pages promise beside, and what goes wrong on a machine. */
final class FurtherRows {
    static List<Row> on(Stage stage) {
        return List.of(
                stage.row(201, "signal(7), sem_clockwait", "stopped and continued in a timed wait, it ends at its time", FurtherRows::waitsAsLongWhenStopped),
                stage.row(202, "signal(7), mq_timedreceive", "stopped and continued in a timed receive, it ends at its time", FurtherRows::receivesAsLongWhenStopped),
                stage.row(203, "mq_notify(3)", "who is blocked in a receive gets the message, and the notification stays registered", FurtherRows::givesItToTheReceiver),
                stage.row(204, "mq_notify(3)", "the death of who is registered frees it", FurtherRows::isFreeWhenTheRegisteredDies),
                stage.row(205, "mq_overview(7)", "the descriptor is close-on-exec, and gone when it is closed", scene -> with(scene, 1, 8, queue -> {
                    int descriptor = queue.descriptor();
                    assertThat(Descriptor.isCloseOnExec(descriptor)).isTrue();
                    queue.close();
                    assertThat(descriptors()).noneMatch(target -> target.endsWith(scene.name()));
                })),
                stage.row(206, "mq_open(3)", "two instances in a process have descriptors of their own", scene -> with(scene, 1, 8, queue -> {
                    try (MessageQueue second = MessageQueue.open(scene.name())) {
                        assertThat(second.descriptor()).isNotEqualTo(queue.descriptor());
                        queue.close();
                        second.send(new byte[1], 0);
                    }
                })),
                stage.row(207, "sem_wait(3)", "killed in the wait, it has taken nothing, and the next post is another's", FurtherRows::leavesTheValueWhenKilledInTheWait),
                stage.row(208, "sem_post(3)", "killed between wait and post, the value stays lost", FurtherRows::losesTheValueWhenKilledAfterTheWait),
                stage.row(209, "sem_overview(7)", "a name of 251 bytes is one, of 252 ENAMETOOLONG or EINVAL", scene -> {
                    String longest = scene.name() + "x".repeat(252 - scene.name().length());
                    NamedSemaphore.create(longest, 0).close();
                    NamedSemaphore.unlink(longest);
                    assertThat(errorOf(() -> NamedSemaphore.create(longest + "x", 0))).isIn(Errno.ENAMETOOLONG, Errno.EINVAL);
                }),
                stage.row(210, "shm_overview(7)", "a name of 255 bytes is one", scene -> {
                    String longest = scene.name() + "x".repeat(256 - scene.name().length());
                    SharedMemory.create(longest, 8).close();
                    SharedMemory.unlink(longest);
                }),
                stage.row(211, "shm_overview(7)", "a name in the three kinds is three objects", FurtherRows::areThreeObjectsOfOneName),
                stage.row(212, "mq_overview(7)", "a full queue lets a receive in another process release exactly one of two senders", FurtherRows::releasesOneSender),
                stage.row(213, "close(2), munmap(2)", "what is opened and closed again and again leaves neither descriptors nor mappings", FurtherRows::leaksNothing),
                stage.row(214, "sem_overview(7)", "a directory where the semaphore should be is no semaphore", FurtherRows::isNoDirectory));
    }

    private static final long WAIT = 700;

    private FurtherRows() {}

    private static Errno errorOf(Runnable call) {
        try {
            call.run();
        } catch (IpcException failure) {
            return failure.error();
        }
        throw new AssertionError("it was to fail");
    }

    private static List<String> descriptors() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.map(FurtherRows::target).toList();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static void stopAndContinue(OtherJvm jvm) {
        Signal.STOP.send(jvm.pid());
        Eventually.equal(ProcessState.STOPPED, () -> ProcessState.of(jvm.pid()));
        Signal.CONTINUE.send(jvm.pid());
    }

    private static void waitsAsLongWhenStopped(Scene scene) {
        NamedSemaphore.create(scene.name(), 0).close();
        OtherJvm other = scene.other();
        other.begins(Deed.TIMED_WAIT, scene.name(), WAIT);
        Eventually.equal(1, () -> SemaphoreWaiters.of(scene.name()).size());
        stopAndContinue(other);
        assertThat(Long.parseLong(other.answer())).isGreaterThanOrEqualTo(WAIT);
    }

    private static void receivesAsLongWhenStopped(Scene scene) throws Exception {
        with(scene, 1, 8, queue -> {
            OtherJvm other = scene.other();
            other.begins(Deed.TIMED_RECEIVE, scene.name(), WAIT);
            Eventually.equal(1, () -> QueueWaiters.of(scene.name()).size());
            stopAndContinue(other);
            assertThat(Long.parseLong(other.answer())).isGreaterThanOrEqualTo(WAIT);
        });
    }

    private static void givesItToTheReceiver(Scene scene) throws Exception {
        AtomicInteger came = new AtomicInteger();
        with(scene, 1, 8, queue -> {
            OnThread<Message> receiver = MessageRows.blocked(scene, "mq_receive", queue::receive);
            queue.notifyByThread(came::incrementAndGet);
            queue.send(new byte[3], 0);
            assertThat(receiver.result().bytes()).hasSize(3);
            fails(Errno.EBUSY, () -> queue.notifyByThread(came::incrementAndGet));
            assertThat(came).hasValue(0);
        });
    }

    private static void isFreeWhenTheRegisteredDies(Scene scene) throws Exception {
        with(scene, 1, 8, queue -> {
            try (CPeer c = CPeer.start("mq-notify", scene.name())) {
                c.expect("registered");
                fails(Errno.EBUSY, () -> queue.notifyBySignal(Signal.URGENT));
            }
            queue.notifyBySignal(Signal.URGENT);
        });
    }

    private static void leavesTheValueWhenKilledInTheWait(Scene scene) {
        try (NamedSemaphore semaphore = NamedSemaphore.create(scene.name(), 0); CPeer killed = CPeer.ready("sem-wait", scene.name())) {
            Eventually.equal(1, () -> SemaphoreWaiters.of(scene.name()).size());
            Signal.KILL.send(killed.pid());
            Eventually.equal(0, () -> SemaphoreWaiters.of(scene.name()).size());
            semaphore.post();
            assertThat(semaphore.tryWait()).isTrue();
        }
    }

    private static void losesTheValueWhenKilledAfterTheWait(Scene scene) {
        try (NamedSemaphore semaphore = NamedSemaphore.create(scene.name(), 1); CPeer killed = CPeer.start("sem-hold", scene.name())) {
            killed.expect("taken");
            Signal.KILL.send(killed.pid());
            Eventually.equal(ProcessState.GONE, () -> ProcessState.of(killed.pid()));
            assertThat(semaphore.value()).isZero();
            assertThat(semaphore.tryWait()).isFalse();
        }
    }

    private static void areThreeObjectsOfOneName(Scene scene) {
        try (SharedMemory memory = SharedMemory.create(scene.name(), 8); NamedSemaphore semaphore = NamedSemaphore.create(scene.name(), 1);
                MessageQueue queue = MessageQueue.create(scene.name(), 1, 8)) {
            NamedSemaphore.unlink(scene.name());
            memory.longAt(0).store(1);
            semaphore.post();
            queue.send(new byte[1], 0);
            assertThat(SharedMemory.open(scene.name())).isNotNull().satisfies(SharedMemory::close);
        }
    }

    private static void leaksNothing(Scene scene) throws Exception {
        SharedMemory.create(scene.name(), 8).close();
        NamedSemaphore.create(scene.name() + ".s", 1).close();
        MessageQueue.create(scene.name(), 1, 8).close();
        for (int i = 0; i < 300; i++) {
            try (SharedMemory memory = SharedMemory.open(scene.name()); NamedSemaphore semaphore = NamedSemaphore.open(scene.name() + ".s");
                    MessageQueue queue = MessageQueue.open(scene.name()); SharedMemoryObject object = SharedMemoryObject.open(scene.name(), Access.READ_ONLY)) {
                memory.longAt(0).store(i);
                semaphore.post();
                queue.notifyByThread(() -> {});
                assertThat(object.size()).isEqualTo(8);
            }
        }
        NamedSemaphore.unlink(scene.name() + ".s");
        assertThat(descriptors()).noneMatch(target -> target.contains(scene.name()));
        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain(scene.name().substring(1));
    }

    private static void isNoDirectory(Scene scene) throws IOException {
        Path directory = Files.createDirectory(Path.of("/dev/shm/sem." + scene.name().substring(1)));
        try {
            fails(Errno.EINVAL, () -> NamedSemaphore.open(scene.name()));
            fails(Errno.EEXIST, () -> NamedSemaphore.create(scene.name(), 1));
        } finally {
            Files.delete(directory);
        }
    }

    private static void releasesOneSender(Scene scene) throws Exception {
        with(scene, 1, 8, queue -> {
            queue.send(new byte[1], 0);
            OnThread<Void> one = OnThread.run(() -> queue.send(new byte[2], 0));
            OnThread<Void> two = OnThread.run(() -> queue.send(new byte[2], 0));
            Eventually.equal(2, () -> QueueWaiters.of(scene.name()).size());
            assertThat(scene.other().does(Deed.RECEIVE, scene.name())).isEqualTo("1 bytes");
            Eventually.equal(1, () -> QueueWaiters.of(scene.name()).size());
            assertThat(queue.attributes().messages()).isEqualTo(1);
            queue.receive();
            one.result();
            two.result();
        });
    }
}
