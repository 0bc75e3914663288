package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import interleave.ipc.inspect.SemaphoreWaiters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NamedSemaphoreTest {
    private final String name = TestNames.name();
    private final Path file = Path.of("/dev/shm/sem." + name.substring(1));

    @AfterEach
    void leaveNothing() throws IOException {
        Files.deleteIfExists(file);
    }

    @Test
    void waitTakesAndPostGives() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 2)) {
            semaphore.await();
            assertThat(semaphore.value()).isEqualTo(1);
            assertThat(semaphore.tryWait()).isTrue();
            assertThat(semaphore.tryWait()).isFalse();
            assertThat(semaphore.value()).isZero();
            semaphore.post();
            assertThat(semaphore.value()).isEqualTo(1);
        }
    }

    @Test
    void aCProgramIsReleasedByAPostAndTheValueStaysZero() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); CPeer peer = CPeer.ready("sem-wait", name)) {
            Eventually.equal(1, () -> SemaphoreWaiters.of(name).size());
            semaphore.post();

            peer.expect("done");
            assertThat(semaphore.value()).isZero();
        }
    }

    @Test
    void aWaiterIsReleasedByACProgram() throws Exception {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0)) {
            OnThread<Void> waiter = OnThread.run(semaphore::await);
            Eventually.equal(1, () -> SemaphoreWaiters.of(name).size());
            assertThat(waiter.isDone()).isFalse();
            try (CPeer peer = CPeer.start("sem-post", name)) {
                peer.expect("done");
            }
            waiter.result();
        }
    }

    @Test
    void aTimedWaitEndsAtItsTimeOrTakes() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 1)) {
            assertThat(semaphore.timedWait(Duration.ofSeconds(5))).isTrue();
            long start = System.nanoTime();
            assertThat(semaphore.timedWait(Duration.ofMillis(80))).isFalse();
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(80_000_000L);
            assertThat(semaphore.timedWait(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void aTimedWaitForEverIsReleasedByAPost() throws Exception {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0)) {
            OnThread<Boolean> waiter = OnThread.start(() -> semaphore.timedWait(Duration.ofSeconds(Long.MAX_VALUE)));
            Eventually.equal(List.of("sem_clockwait"), () -> SemaphoreWaiters.of(name).stream().map(it -> it.call()).toList());
            semaphore.post();
            assertThat(waiter.result()).isTrue();
        }
    }

    @Test
    void closingUnderAWaiterLeavesItWaitingAndUnharmed() throws Exception {
        NamedSemaphore semaphore = NamedSemaphore.create(name, 0);
        OnThread<Void> waiter = OnThread.run(semaphore::await);
        Eventually.equal(1, () -> SemaphoreWaiters.of(name).size());
        semaphore.close();
        semaphore.close();

        assertThatThrownBy(semaphore::post).isInstanceOf(IllegalStateException.class).hasMessage("semaphore " + name + " is closed");
        assertThat(waiter.isDone()).isFalse();
        try (NamedSemaphore again = NamedSemaphore.open(name)) {
            again.post();
            waiter.result();
        }
        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain("sem." + name.substring(1));
    }

    @Test
    void theLargestValueOverflows() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, Integer.MAX_VALUE)) {
            assertThat(catchThrowableOfType(IpcException.class, semaphore::post).error()).isEqualTo(Errno.EOVERFLOW);
        }
    }

    @Test
    void createIsExclusiveAndOpenNeedsIt() {
        assertThatThrownBy(() -> NamedSemaphore.open(name)).hasMessageStartingWith("sem_open " + name + ": ENOENT: ");
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 7)) {
            assertThatThrownBy(() -> NamedSemaphore.create(name, 3)).hasMessage("sem_open %s: EEXIST: the name is taken; attach to it "
                    + "(--attach), choose another name, or remove it with: rm /dev/shm/sem.%s", name, name.substring(1));
            assertThat(semaphore.value()).isEqualTo(7);
        }
        NamedSemaphore.unlink(name);
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> NamedSemaphore.unlink(name)).hasMessageStartingWith("sem_unlink " + name + ": ENOENT: ");
    }

    @Test
    void openModesDoWhatTheySay() {
        try (NamedSemaphore created = NamedSemaphore.open(name, OpenMode.OPEN_OR_CREATE, 5);
                NamedSemaphore opened = NamedSemaphore.open(name, OpenMode.OPEN_OR_CREATE, 9)) {
            created.await();
            assertThat(opened.value()).isEqualTo(4);
        }
    }

    @Test
    void garbageIsNoSemaphoreAndDoesNotCrash() throws IOException {
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> NamedSemaphore.open(name)).hasMessageContaining("EINVAL").hasMessageContaining("does not hold a semaphore");
        Files.writeString(file, "garbage garbage garbage garbage garbage");
        assertThatThrownBy(() -> NamedSemaphore.open(name)).hasMessageContaining("does not hold a semaphore");
    }

    @Test
    void aPlantedSymbolicLinkIsNotFollowed() throws IOException {
        Files.createSymbolicLink(file, Path.of("/etc/passwd"));
        assertThat(catchThrowableOfType(IpcException.class, () -> NamedSemaphore.open(name)).error()).isEqualTo(Errno.ELOOP);
        assertThat(catchThrowableOfType(IpcException.class, () -> NamedSemaphore.create(name, 0)).error()).isEqualTo(Errno.EEXIST);
    }

    @Test
    void badNamesAreExplained() {
        assertThatThrownBy(() -> NamedSemaphore.create("/" + "x".repeat(252), 0))
                .hasMessageContaining("the name has 252 bytes after its slash and may have 251");
        assertThatThrownBy(() -> NamedSemaphore.create("/a/b", 0)).hasMessageContaining("use /a-b");
    }

    @Test
    void aCollectionOfGarbageIsNotHeldUpByAWaiter() throws Exception {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0)) {
            OnThread<Void> waiter = OnThread.run(semaphore::await);
            Eventually.equal(1, () -> SemaphoreWaiters.of(name).size());
            OnThread.run(System::gc).result();
            semaphore.post();
            waiter.result();
        }
    }
}
