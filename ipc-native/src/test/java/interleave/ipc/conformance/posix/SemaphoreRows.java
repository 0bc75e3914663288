package interleave.ipc.conformance.posix;

import static interleave.ipc.conformance.posix.Scene.fails;
import static interleave.ipc.conformance.posix.Scene.millis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.Eventually;
import interleave.ipc.Interruption;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.OnThread;
import interleave.ipc.conformance.Row;
import interleave.ipc.inspect.SemaphoreWaiters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** sem_overview(7). The list has no rows 61, 67, 79 and 83. */
final class SemaphoreRows {
    static List<Row> on(Stage stage) {
        return List.of(
                stage.row(51, "sem_open 1-1..1-4", "it is opened, waited on, posted", SemaphoreRows::isOpenedWaitedOnAndPosted),
                stage.row(52, "sem_open 2-1", "exclusively created twice: EEXIST", scene -> with(scene, 1, semaphore ->
                        fails(Errno.EEXIST, () -> NamedSemaphore.create(scene.name(), 1)))),
                stage.row(53, "sem_open 3-1", "another user's semaphore: EACCES", scene -> with(scene, 1, semaphore ->
                        assertThat(scene.nobody().does(Deed.POST, scene.name())).isEqualTo("EACCES"))),
                stage.row(54, "sem_open 5-1", "SEM_VALUE_MAX is a value, more is none", SemaphoreRows::beginsWithTheLargestValue),
                stage.row(55, "sem_open 6-1", "a name that is not there: ENOENT", scene -> fails(Errno.ENOENT, () -> NamedSemaphore.open(scene.name()))),
                stage.row(56, "sem_open 10-1", "opened again it has the value it had", SemaphoreRows::keepsItsValueWhenOpenedAgain),
                stage.row(57, "sem_open 15-1", "opened twice in a process it is mapped once", SemaphoreRows::isMappedOnce),
                stage.row(58, "sem_close 2-1", "a name that was closed can be opened again", SemaphoreRows::isOpenedAgainAfterClosing),
                stage.row(59, "sem_close 3-1, 3-2", "closing keeps the value", SemaphoreRows::keepsItsValueWhenClosed),
                stage.row(60, "sem_unlink 1-1, 2-1", "the name is gone, and who has it open goes on", SemaphoreRows::goesOnWithoutItsName),
                stage.row(62, "sem_unlink 3-1", "another user's name: EACCES", scene -> with(scene, 1, semaphore ->
                        assertThat(scene.nobody().does(Deed.UNLINK_SEMAPHORE, scene.name())).isEqualTo("EACCES"))),
                stage.row(63, "sem_unlink 4-1", "a name that is not there: ENOENT", scene -> fails(Errno.ENOENT, () -> NamedSemaphore.unlink(scene.name()))),
                stage.row(64, "sem_unlink 5-1", "a name that is too long: ENAMETOOLONG, of which glibc makes ENOENT, but it is said why", scene ->
                        assertThatThrownBy(() -> NamedSemaphore.unlink("/" + "x".repeat(256))).hasMessageMatching(
                                "sem_unlink /x+: (ENAMETOOLONG|ENOENT): the name has 256 bytes after its slash and may have 251; use a shorter one")),
                stage.row(65, "sem_unlink 6-1", "created again it is another semaphore", SemaphoreRows::isAnotherWhenCreatedAgain),
                stage.row(66, "sem_unlink 7-1", "it never blocks, not even while somebody waits", SemaphoreRows::isUnlinkedWhileSomebodyWaits),
                stage.row(68, "sem_getvalue 1-1, 5-1", "looking at the value does not change it", scene -> with(scene, 3, semaphore -> {
                    assertThat(semaphore.value()).isEqualTo(3);
                    assertThat(semaphore.value()).isEqualTo(3);
                })),
                stage.row(69, "sem_getvalue 2-2", "while somebody waits the value is 0", SemaphoreRows::isZeroWhileSomebodyWaits),
                stage.row(70, "sem_post 1-1, 1-2", "it adds one, or releases one", SemaphoreRows::addsOneOrReleasesOne),
                stage.absent(71, "sem_post 6-1", "it can be called in a handler of a signal", "Java runs a handler on a thread of its own, where everything can be called"),
                stage.row(72, "tst-sem15", "beyond the largest value: EOVERFLOW", scene -> with(scene, Integer.MAX_VALUE, semaphore -> fails(Errno.EOVERFLOW, semaphore::post))),
                stage.row(73, "sem_wait 1-1, 1-2", "it takes one", scene -> with(scene, 2, semaphore -> {
                    semaphore.await();
                    assertThat(semaphore.value()).isEqualTo(1);
                })),
                stage.row(74, "sem_wait 3-1, 7-1", "it blocks at 0 until somebody posts", SemaphoreRows::blocksAtZero),
                stage.row(75, "sem_trywait 5-1, 12-1", "at 0 it would block: EAGAIN, which is a result", scene -> with(scene, 0, semaphore -> {
                    assertThat(semaphore.tryWait()).isFalse();
                    assertThat(semaphore.value()).isZero();
                })),
                stage.row(76, "sem_trywait 11-1", "above 0 it takes", scene -> with(scene, 1, semaphore -> {
                    assertThat(semaphore.tryWait()).isTrue();
                    assertThat(semaphore.value()).isZero();
                })),
                stage.row(77, "sem_wait 13-1", "a signal in the wait (EINTR): the wait goes on and takes once", SemaphoreRows::waitsOnAfterASignal),
                stage.row(78, "sem_timedwait 2-1", "it is woken by another process", SemaphoreRows::isWokenByAnotherProcess),
                stage.absent(80, "sem_timedwait 6-1, 6-2", "nanoseconds that are none: EINVAL", "a java.time.Duration has none but valid ones"),
                stage.row(81, "sem_timedwait 9-1", "a signal in the timed wait (EINTR) does not move its end", SemaphoreRows::endsAtItsTimeAfterASignal),
                stage.row(82, "sem_timedwait 10-1", "its clock: the monotonic one, so that it is sem_clockwait", SemaphoreRows::waitsByTheMonotonicClock));
    }

    private SemaphoreRows() {}

    @FunctionalInterface
    private interface Promise {
        void of(NamedSemaphore semaphore) throws Exception;
    }

    private static void with(Scene scene, int value, Promise promise) throws Exception {
        try (NamedSemaphore semaphore = NamedSemaphore.create(scene.name(), value)) {
            promise.of(semaphore);
        }
    }

    static OnThread<Void> waiting(Scene scene, NamedSemaphore semaphore) {
        int before = SemaphoreWaiters.of(scene.name()).size();
        OnThread<Void> waiter = OnThread.run(semaphore::await);
        Eventually.equal(before + 1, () -> SemaphoreWaiters.of(scene.name()).size());
        return waiter;
    }

    private static void isOpenedWaitedOnAndPosted(Scene scene) throws Exception {
        with(scene, 1, created -> {
            try (NamedSemaphore semaphore = NamedSemaphore.open(scene.name())) {
                semaphore.await();
                assertThat(created.value()).isZero();
                semaphore.post();
                assertThat(created.value()).isEqualTo(1);
            }
        });
    }

    private static void beginsWithTheLargestValue(Scene scene) throws Exception {
        with(scene, Integer.MAX_VALUE, semaphore -> assertThat(semaphore.value()).isEqualTo(Integer.MAX_VALUE));
        assertThatThrownBy(() -> NamedSemaphore.create(scene.name() + "2", Integer.MAX_VALUE + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void keepsItsValueWhenOpenedAgain(Scene scene) throws Exception {
        with(scene, 1, semaphore -> {
            assertThat(scene.other().does(Deed.POST, scene.name())).isEqualTo("2");
            assertThat(semaphore.value()).isEqualTo(2);
        });
    }

    private static void isMappedOnce(Scene scene) throws Exception {
        NamedSemaphore.create(scene.name(), 1).close();
        try (NamedSemaphore one = NamedSemaphore.open(scene.name())) {
            try (NamedSemaphore two = NamedSemaphore.open(scene.name())) {
                assertThat(mappings(scene)).isEqualTo(1);
                two.post();
                assertThat(one.value()).isEqualTo(2);
            }
            assertThat(mappings(scene)).isEqualTo(1);
        }
        assertThat(mappings(scene)).isZero();
    }

    private static long mappings(Scene scene) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/maps")).stream().filter(line -> line.endsWith("/sem." + scene.name().substring(1))).count();
    }

    private static void isOpenedAgainAfterClosing(Scene scene) throws Exception {
        with(scene, 1, semaphore -> {
            semaphore.close();
            semaphore.close();
            Scene.isClosed(semaphore::await);
        });
        try (NamedSemaphore again = NamedSemaphore.open(scene.name())) {
            assertThat(again.tryWait()).isTrue();
        }
    }

    private static void keepsItsValueWhenClosed(Scene scene) throws Exception {
        with(scene, 1, semaphore -> {
            semaphore.post();
            semaphore.post();
        });
        try (NamedSemaphore again = NamedSemaphore.open(scene.name())) {
            assertThat(again.value()).isEqualTo(3);
        }
    }

    private static void goesOnWithoutItsName(Scene scene) throws Exception {
        with(scene, 1, semaphore -> {
            NamedSemaphore.unlink(scene.name());
            fails(Errno.ENOENT, () -> NamedSemaphore.open(scene.name()));
            semaphore.await();
            assertThat(semaphore.value()).isZero();
        });
    }

    private static void isAnotherWhenCreatedAgain(Scene scene) throws Exception {
        with(scene, 1, first -> {
            NamedSemaphore.unlink(scene.name());
            with(scene, 5, second -> {
                second.post();
                assertThat(first.value()).isEqualTo(1);
                assertThat(second.value()).isEqualTo(6);
            });
        });
    }

    private static void isUnlinkedWhileSomebodyWaits(Scene scene) throws Exception {
        with(scene, 0, semaphore -> {
            OnThread<Void> waiter = waiting(scene, semaphore);
            NamedSemaphore.unlink(scene.name());
            assertThat(waiter.isDone()).isFalse();
            semaphore.post();
            waiter.result();
        });
    }

    private static void isZeroWhileSomebodyWaits(Scene scene) throws Exception {
        with(scene, 0, semaphore -> {
            OnThread<Void> waiter = waiting(scene, semaphore);
            assertThat(semaphore.value()).isZero();
            semaphore.post();
            waiter.result();
        });
    }

    private static void addsOneOrReleasesOne(Scene scene) throws Exception {
        with(scene, 0, semaphore -> {
            semaphore.post();
            assertThat(semaphore.value()).isEqualTo(1);
            semaphore.await();
            OnThread<Void> waiter = waiting(scene, semaphore);
            semaphore.post();
            waiter.result();
            assertThat(semaphore.value()).isZero();
        });
    }

    private static void blocksAtZero(Scene scene) throws Exception {
        with(scene, 0, semaphore -> {
            OnThread<Void> waiter = waiting(scene, semaphore);
            assertThat(waiter.isDone()).isFalse();
            assertThat(scene.other().does(Deed.POST, scene.name())).isIn("0", "1");
            waiter.result();
            try (CPeer c = CPeer.ready("sem-wait", scene.name())) {
                semaphore.post();
                c.expect("done");
            }
        });
    }

    private static void waitsOnAfterASignal(Scene scene) throws Exception {
        with(scene, 0, semaphore -> {
            try (Interruption interruption = Interruption.prepare()) {
                OnThread<Void> waiter = waiting(scene, semaphore);
                interruption.interrupt(waiter.tid());
                interruption.interrupt(waiter.tid());
                assertThat(waiter.isDone()).isFalse();
                semaphore.post();
                waiter.result();
                assertThat(semaphore.value()).isZero();
            }
        });
    }

    private static void isWokenByAnotherProcess(Scene scene) throws Exception {
        with(scene, 0, semaphore -> {
            OnThread<Boolean> waiter = OnThread.start(() -> semaphore.timedWait(Duration.ofMinutes(1)));
            Eventually.equal(1, () -> SemaphoreWaiters.of(scene.name()).size());
            scene.other().does(Deed.POST, scene.name());
            assertThat(waiter.result()).isTrue();
        });
    }

    private static void endsAtItsTimeAfterASignal(Scene scene) throws Exception {
        with(scene, 0, semaphore -> {
            try (Interruption interruption = Interruption.prepare()) {
                OnThread<Long> waiter = OnThread.start(() -> millis(() -> assertThat(semaphore.timedWait(Duration.ofMillis(600))).isFalse()));
                Eventually.equal(1, () -> SemaphoreWaiters.of(scene.name()).size());
                interruption.interrupt(waiter.tid());
                assertThat(waiter.result()).isGreaterThanOrEqualTo(600);
            }
        });
    }

    private static void waitsByTheMonotonicClock(Scene scene) throws Exception {
        with(scene, 0, semaphore -> {
            OnThread<Boolean> waiter = OnThread.start(() -> semaphore.timedWait(Duration.ofMinutes(1)));
            Eventually.equal(List.of("sem_clockwait"), () -> SemaphoreWaiters.of(scene.name()).stream().map(it -> it.call()).toList());
            semaphore.post();
            assertThat(waiter.result()).isTrue();
        });
    }
}
