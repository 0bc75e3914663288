package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.ipc.Eventually;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.OnThread;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SysVSharedMemory;
import interleave.ipc.inspect.QueueLimits;
import interleave.trace.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs in C and actors in Java on the same objects when one of them dies, removes them, or leaves them. */
class CRemovalsTest {
    private static final int KILLED = 137;

    @TempDir
    Path directory;

    /** @param call that a waiter waits in for ever; none where the kernel gives back what a dead process holds */
    @ParameterizedTest
    @CsvSource({"semaphore, sem_wait", "sysv-semaphore, semop", "sysv-undo,", "file-lock,"})
    void guardOfADeadHolderIsLostOrNotWhateverLanguageItWasWrittenIn(String guard, String call) throws Exception {
        Map<String, String> settings = Map.of("guard", guard, "hold-ms", "0", "later-ms", "0");
        try (var cast = new MixedCast("crash-in-critical-section", settings, directory)) {
            assertThat(cast.c("holder-" + guard + " 0 1").exitCode()).isEqualTo(KILLED);
            Child waiter = cast.java("waiter");
            if (call == null) {
                waiter.awaitEnd();
            } else {
                waiter.awaitBlocked(call);
                assertThat(cast.objects().value("mutex")).isZero();
            }
        }
        try (var cast = new MixedCast("crash-in-critical-section", settings, directory)) {
            assertThat(cast.java("holder").exitCode()).isEqualTo(KILLED);
            CProgram waiter = cast.c("waiter-" + guard + " 0");
            if (call == null) {
                waiter.awaitEnd();
            } else {
                waiter.awaitBlocked(call);
                assertThat(cast.objects().value("mutex")).isZero();
            }
        }
    }

    @Test
    void segmentStaysWhenBothHaveDetachedIt() throws Exception {
        try (var cast = new MixedCast("sysv-shared-memory", Map.of("hold-ms", "0"), directory)) {
            var segment = SysVSharedMemory.open(IpcKey.parse(cast.objects().names().get("segment")));
            Child java = attached(cast, 1);
            assertThat(cast.c("user-nobody 0").awaitEnd()).containsExactly(segment.id() + " 640 25600 nattch 2");
            java.gate().run();

            assertThat(java.awaitEnd()).containsExactly(segment.id() + " 640 25600 nattch 1");
            assertThat(segment.status().attached()).isZero();
            assertThat(cast.objects().value("segment")).isEqualTo(4);
        }
    }

    @Test
    void segmentThatAProgramInCRemovesGoesWhenAnActorDetachesIt() throws Exception {
        try (var cast = new MixedCast("sysv-shared-memory", Map.of("remove", "while-attached", "next-ms", "0", "hold-ms", "0"), directory)) {
            var segment = SysVSharedMemory.open(IpcKey.parse(cast.objects().names().get("segment")));
            Child java = attached(cast, 2);
            cast.c("user-while-attached 1 0").awaitEnd();
            assertThat(segment.status().markedForRemoval()).isTrue();
            assertThat(segment.status().attached()).isEqualTo(1);
            java.gate().run();

            java.awaitEnd();
            assertThatThrownBy(segment::status).isInstanceOf(IpcException.class);
        }
    }

    @Test
    void segmentThatAnActorRemovesGoesWhenAProgramInCDetachesIt() throws Exception {
        try (var cast = new MixedCast("sysv-shared-memory", Map.of("remove", "while-attached", "next-ms", "0", "hold-ms", "0"), directory)) {
            var segment = SysVSharedMemory.open(IpcKey.parse(cast.objects().names().get("segment")));
            Child java = attached(cast, 1);
            // It has it attached for four seconds, which are long enough for this process to see it on any machine.
            CProgram c = cast.c("user-while-attached 0 4000");
            Eventually.equal(2L, () -> segment.status().attached());
            java.gate().run();

            java.awaitEnd();
            c.awaitEnd();
            assertThatThrownBy(segment::status).isInstanceOf(IpcException.class);
        }
    }

    /** Has it attached, and stands before its first load. */
    private static Child attached(MixedCast cast, int number) throws Exception {
        Child user = cast.held("user", number);
        user.gate().go();
        user.stepTo(Operation.LOAD);
        return user;
    }

    private MixedCast removedWhileUsed() {
        return new MixedCast("posix-vs-sysv", Map.of("rounds", "3", "hold-ms", "0"), directory);
    }

    /** Both have opened them before the first removes their names: until then the test holds the mutex. */
    @ParameterizedTest
    @CsvSource({"1, posix 0 3 0", "2, posix 1 3 0"})
    void bothGoOnWithObjectsOfPosixThatHaveNoNameAnyMore(int number, String program) throws Exception {
        try (var cast = removedWhileUsed();
                var mutex = NamedSemaphore.open(cast.objects().names().get("posix-mutex"))) {
            mutex.await();
            CProgram c = cast.c(program);
            c.awaitBlocked("sem_wait");
            Child java = cast.held("posix", number);
            java.gate().run();
            java.gate().go();
            java.awaitBlocked("sem_wait");
            mutex.post();

            assertThat(java.awaitEnd()).singleElement().asString().startsWith("descriptor ");
            assertThat(c.awaitEnd()).singleElement().asString().startsWith("descriptor ");
            assertThat(cast.told(java, "undone")).isZero();
            assertThat(cast.objects().value("posix-counter")).isEqualTo(6);
            assertThat(cast.c(program).awaitEnd()).containsExactly("shm_open: ENOENT");
            assertThat(cast.java("posix").awaitEnd()).containsExactly("shm_open: ENOENT");
        }
    }

    @Test
    void programInCThatSleepsIsToldThatAnActorHasRemovedTheSet() throws Exception {
        try (var cast = removedWhileUsed()) {
            Child java = cast.held("sysv", 1);
            java.gate().go();
            java.stepTo(Operation.REMOVE);
            assertThat(cast.objects().value("sysv-counter")).isEqualTo(2);
            CProgram c = cast.c("sysv 0 3 0");
            c.awaitBlocked("semop");
            java.gate().run();

            assertThat(c.awaitEnd()).hasSize(2).endsWith("semop: EIDRM");
            assertThat(java.awaitEnd()).hasSize(2).endsWith("semop: EINVAL");
            assertThat(cast.told(java, "undone")).isEqualTo(1);
            assertThat(cast.c("sysv 0 3 0").awaitEnd()).containsExactly("shmget: ENOENT");
            assertThat(cast.java("sysv").awaitEnd()).containsExactly("shmget: ENOENT");
        }
    }

    /** A semaphore of System V goes to whoever has slept longest: the test comes between the two rounds of the program in C, for the actor to sleep in the second. */
    @Test
    void actorThatSleepsIsToldThatAProgramInCHasRemovedTheSet() throws Exception {
        try (var cast = removedWhileUsed()) {
            SemaphoreSet set = SemaphoreSet.open(IpcKey.parse(cast.objects().names().get("sysv-mutex")));
            var mutex = set.at(0, false);
            mutex.await();
            CProgram c = cast.c("sysv 1 3 0");
            c.awaitBlocked("semop");
            var between = OnThread.run(mutex::await);
            Eventually.equal(2, () -> set.waiters(0));
            mutex.post();
            between.result();
            Eventually.equal(1, () -> set.waiters(0));
            Child java = cast.held("sysv", 2);
            java.gate().run();
            java.gate().go();
            java.awaitBlocked("semop");
            mutex.post();

            assertThat(java.awaitEnd()).hasSize(2).endsWith("semop: EIDRM");
            assertThat(cast.told(java, "undone")).isEqualTo(3);
            assertThat(c.awaitEnd()).hasSize(2).endsWith("semop: EINVAL");
        }
    }

    @Test
    void whatOneLeavesIsInTheWayOfTheOtherUntilOneRemovesIt() throws Exception {
        List<String> inTheWay = List.of("shm_open: EEXIST", "sem_open: EEXIST", "mq_open: EEXIST", "shmget: EEXIST", "semget: EEXIST", "msgget: EEXIST");
        try (var cast = new MixedCast("leftovers", Map.of("queues", "2", "next-ms", "0", "later-ms", "0"), directory)) {
            assertThat(cast.java("maker").awaitEnd()).isEmpty();
            assertThat(cast.c("maker").awaitEnd()).isEqualTo(inTheWay);
            assertThat(cast.java("maker").awaitEnd()).isEqualTo(inTheWay);
            cast.c("cleaner").awaitEnd();

            assertThat(cast.c("maker").awaitEnd()).isEmpty();
            assertThat(cast.c("hoarder").awaitEnd()).isEmpty();
            Child cleaner = cast.java("cleaner");
            cleaner.awaitEnd();
            assertThat(cast.told(cleaner, "removed")).isEqualTo(7);
            assertThat(cast.c("maker").awaitEnd()).isEmpty();
        }
    }

    /** Others may have queues of this user at the same time: then fewer are left for these. */
    @Test
    void queueThatNoBytesAreLeftForIsRefusedToBoth() throws Exception {
        long fit = QueueLimits.read().bytes().orElse(Long.MAX_VALUE) / (10 * (8192 + 96));
        assumeTrue(fit >= 1 && fit < 16, "a user may have " + fit + " queues of the usual size");
        try (var cast = new MixedCast("leftovers", Map.of("queues", Long.toString(fit + 1), "later-ms", "0"), directory)) {
            assertThat(cast.c("hoarder").awaitEnd()).singleElement().asString().matches("queue \\d+: EMFILE");
            cast.c("cleaner").awaitEnd();

            Child hoarder = cast.java("hoarder");
            assertThat(hoarder.awaitEnd()).singleElement().asString().matches("queue \\d+: EMFILE");
            assertThat(cast.told(hoarder, "refused-at")).isBetween(1L, fit + 1);
        }
    }
}
