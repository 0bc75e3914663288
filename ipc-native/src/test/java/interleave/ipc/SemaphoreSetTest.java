package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SemaphoreSetTest {
    private final IpcKey key = IpcKey.of(TestNames.key());

    @AfterEach
    void leaveNothing() {
        try {
            SemaphoreSet.remove(key);
        } catch (IpcException gone) {
            assertThat(gone.error()).isEqualTo(Errno.ENOENT);
        }
    }

    @Test
    void aSetHasItsInitialValues() {
        try (SemaphoreSet set = SemaphoreSet.create(key, 1, 0, 5); SemaphoreSet other = SemaphoreSet.open(key)) {
            assertThat(set.key()).isEqualTo(key);
            assertThat(other.id()).isEqualTo(set.id());
            assertThat(other.size()).isEqualTo(3);
            assertThat(other.value(0)).isEqualTo(1);
            assertThat(other.value(1)).isZero();
            assertThat(other.value(2)).isEqualTo(5);
            assertThatThrownBy(() -> set.value(3)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void waitTakesAndPostGives() throws Exception {
        try (SemaphoreSet set = SemaphoreSet.create(key, 1); Semaphore mutex = set.at(0, false)) {
            mutex.await();
            assertThat(mutex.tryWait()).isFalse();
            assertThat(mutex.timedWait(Duration.ofMillis(30))).isFalse();
            OnThread<Void> waiter = OnThread.run(mutex::await);
            Eventually.equal(1, () -> set.waiters(0));
            mutex.post();
            waiter.result();
            assertThat(mutex.value()).isZero();
        }
    }

    @Test
    void aKilledHolderIsUndoneByTheKernel() {
        try (SemaphoreSet set = SemaphoreSet.create(key, 1)) {
            try (CPeer peer = CPeer.ready("semop-undo", Integer.toString(key.value()))) {
                peer.expect("taken");
                assertThat(set.value(0)).isZero();
                Signal.KILL.send(peer.pid());
                Eventually.equal(1, () -> set.value(0));
            }
        }
    }

    @Test
    void aWaiterThatWasStoppedAndContinuedGoesOnWaitingForTheRestOfItsTime() {
        try (SemaphoreSet set = SemaphoreSet.create(key, 0);
                JavaPeer peer = JavaPeer.start("semaphore-set-timed-wait", Integer.toString(key.value()), "700")) {
            Eventually.equal(1, () -> set.waiters(0));
            Signal.STOP.send(peer.pid());
            Eventually.equal(0, () -> set.waiters(0));
            Signal.CONTINUE.send(peer.pid());

            assertThat(peer.output()).startsWith("timed out after ").satisfies(said ->
                    assertThat(Long.parseLong(said.replaceAll("\\D", ""))).isBetween(700L, 5000L));
        }
    }

    @Test
    void removingReleasesWaitersWithAnError() {
        SemaphoreSet set = SemaphoreSet.create(key, 0);
        OnThread<IpcException> waiter = OnThread.start(() -> catchThrowableOfType(IpcException.class, set.at(0, true)::await));
        Eventually.equal(1, () -> set.waiters(0));
        set.remove();

        assertThat(waiter).satisfies(it -> {
            assertThat(it.result().error()).isEqualTo(Errno.EIDRM);
            assertThat(it.result()).hasMessageContaining("it was removed while it was in use");
        });
        set.close();
        assertThatThrownBy(() -> set.value(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void createIsExclusiveAndOpenNeedsIt() {
        assertThatThrownBy(() -> SemaphoreSet.open(key)).hasMessageStartingWith("semget semaphore set %s: ENOENT: ".formatted(key));
        assertThatThrownBy(() -> SemaphoreSet.remove(key)).hasMessageContaining("ENOENT");
        try (SemaphoreSet set = SemaphoreSet.create(key, 1)) {
            assertThatThrownBy(() -> SemaphoreSet.create(key, 0)).hasMessageContaining("EEXIST: the name is taken")
                    .hasMessageEndingWith("ipcrm -S " + key);
            assertThat(set.value(0)).isEqualTo(1);
        }
    }

    @Test
    void tooManySemaphoresNameTheLimit() {
        assertThatThrownBy(() -> SemaphoreSet.create(key, new int[40_000]))
                .hasMessageContaining("EINVAL: 40000 semaphores are more than a set may have (")
                .hasMessageContaining("/proc/sys/kernel/sem");
    }

    @Test
    void keyZeroAndImpossibleValuesAreRefused() {
        assertThatThrownBy(() -> SemaphoreSet.open(IpcKey.PRIVATE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SemaphoreSet.create(key, 32_768)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SemaphoreSet.create(key)).isInstanceOf(IllegalArgumentException.class);
    }
}
