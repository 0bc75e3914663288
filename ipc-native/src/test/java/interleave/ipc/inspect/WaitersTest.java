package interleave.ipc.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.ipc.CPeer;
import interleave.ipc.Eventually;
import interleave.ipc.IpcKey;
import interleave.ipc.JavaPeer;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.OnThread;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.Signal;
import interleave.ipc.TestNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WaitersTest {
    private final String name = TestNames.name();

    @Test
    void aWaiterOfASemaphoreIsSeenWithItsKernelFunction() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); CPeer peer = CPeer.ready("sem-wait", name)) {
            Eventually.equal(1, () -> SemaphoreWaiters.of(name).size());
            Waiter waiter = SemaphoreWaiters.of(name).getFirst();

            assertThat(waiter.pid()).isEqualTo(peer.pid());
            assertThat(waiter.tid()).isEqualTo(peer.pid());
            assertThat(waiter.command()).isEqualTo("peer");
            assertThat(waiter.call()).isEqualTo("sem_wait");
            assertThat(waiter.kernelFunction()).startsWith("futex_");
            assertThat(Blocked.ofThread(peer.pid(), peer.pid()))
                    .contains(new Blocked(peer.pid(), peer.pid(), "sem_wait", waiter.kernelFunction()));
            semaphore.post();
            peer.expect("done");
            assertThat(SemaphoreWaiters.of(name)).isEmpty();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void aKilledWaiterIsNoLongerCounted() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0);
                CPeer one = CPeer.ready("sem-wait", name); CPeer other = CPeer.ready("sem-wait", name)) {
            Eventually.equal(Set.of(one.pid(), other.pid()), this::waiterPids);
            Signal.KILL.send(one.pid());
            Eventually.equal(Set.of(other.pid()), this::waiterPids);
            assertThat(semaphore.value()).isZero();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void theCreatorIsSeenAlthoughItsMappingShowsAPathThatIsGone() {
        try (CPeer creator = CPeer.ready("sem-create", name)) {
            Eventually.equal(Set.of(creator.pid()), this::waiterPids);
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void aThreadOfAnotherJvmIsSeenAndItsMainThreadIsNot() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); JavaPeer peer = JavaPeer.start("semaphore-wait", name)) {
            Eventually.equal(1, () -> SemaphoreWaiters.of(name).size());
            Waiter waiter = SemaphoreWaiters.of(name).getFirst();

            assertThat(waiter.pid()).isEqualTo(peer.pid());
            assertThat(waiter.tid()).isNotEqualTo(peer.pid());
            assertThat(Blocked.ofThread(peer.pid(), peer.pid())).isEmpty();
            semaphore.post();
            peer.output();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void aStoppedWaiterIsStoppedAndNotBlocked() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); CPeer peer = CPeer.ready("sem-wait", name)) {
            Eventually.equal(Set.of(peer.pid()), this::waiterPids);
            Signal.STOP.send(peer.pid());
            Eventually.equal(ProcessState.STOPPED, () -> ProcessState.of(peer.pid()));
            assertThat(SemaphoreWaiters.of(name)).isEmpty();
            assertThat(Blocked.ofThread(peer.pid(), peer.pid())).isEmpty();
            Signal.CONTINUE.send(peer.pid());
            Eventually.equal(Set.of(peer.pid()), this::waiterPids);
            assertThat(semaphore.value()).isZero();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void waitersOfOneSemaphoreAreNotThoseOfAnother() {
        String otherName = TestNames.name();
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); NamedSemaphore other = NamedSemaphore.create(otherName, 0);
                CPeer peer = CPeer.ready("sem-wait", otherName)) {
            Eventually.equal(List.of(peer.pid()), () -> SemaphoreWaiters.of(otherName).stream().map(Waiter::pid).toList());
            assertThat(SemaphoreWaiters.of(name)).isEmpty();
            assertThat(semaphore.value() + other.value()).isZero();
        } finally {
            NamedSemaphore.unlink(name);
            NamedSemaphore.unlink(otherName);
        }
    }

    @Test
    void whatDoesNotExistHasNoWaiters() {
        assertThat(SemaphoreWaiters.of(name)).isEmpty();
        assertThat(QueueWaiters.of(name)).isEmpty();
    }

    @Test
    void receiversAndSendersOfAQueueAreSeen() {
        try (MessageQueue queue = MessageQueue.create(name, 1, 24)) {
            try (CPeer receiver = CPeer.ready("mq-receive", name)) {
                Eventually.equal(List.of("mq_receive"), () -> QueueWaiters.of(name).stream().map(Waiter::call).toList());
                assertThat(QueueWaiters.of(name).getFirst().pid()).isEqualTo(receiver.pid());
                assertThat(Blocked.ofThread(receiver.pid(), receiver.pid())).map(Blocked::call).contains("mq_receive");
                Signal.KILL.send(receiver.pid());
                Eventually.equal(List.of(), () -> QueueWaiters.of(name));
            }
            queue.send(new byte[1], 0);
            try (CPeer sender = CPeer.ready("mq-send", name)) {
                Eventually.equal(List.of("mq_send"), () -> QueueWaiters.of(name).stream().map(Waiter::call).toList());
                assertThat(QueueWaiters.of(name).getFirst().pid()).isEqualTo(sender.pid());
                assertThat(QueueWaiters.of(name).getFirst().kernelFunction()).isEqualTo("wq_sleep");
            }
        } finally {
            MessageQueue.unlink(name);
        }
    }

    @Test
    void waitersOfASetAreSeen() {
        int key = TestNames.key();
        try (SemaphoreSet set = SemaphoreSet.create(IpcKey.of(key), 0); CPeer peer = CPeer.ready("semop-undo", Integer.toString(key))) {
            Eventually.equal(1, () -> SemaphoreSetWaiters.of(set.id()).size());
            Waiter waiter = SemaphoreSetWaiters.of(set.id()).getFirst();

            assertThat(waiter.pid()).isEqualTo(peer.pid());
            assertThat(waiter.call()).isEqualTo("semop");
            assertThat(waiter.kernelFunction()).contains("semtimedop");
            Signal.KILL.send(peer.pid());
            Eventually.equal(List.of(), () -> SemaphoreSetWaiters.of(set.id()));
        } finally {
            SemaphoreSet.remove(IpcKey.of(key));
        }
    }

    @Test
    void aSetOfTheSameIdentifierInAnotherNamespaceIsAnotherSet() throws Exception {
        assumeTrue(new ProcessBuilder("unshare", "-i", "true").start().waitFor() == 0, "only root can make a namespace");
        try (CPeer stranger = CPeer.startUnder(List.of("unshare", "-i"), "semop-private", "")) {
            int id = Integer.parseInt(stranger.line());
            Eventually.equal(Optional.of("semop"), () -> Blocked.ofThread(stranger.pid(), stranger.pid()).map(Blocked::call));
            assertThat(SemaphoreSetWaiters.of(id)).extracting(Waiter::pid).doesNotContain(stranger.pid());
        }
    }

    @Test
    void aRunningThreadIsNotBlocked() throws Exception {
        long[] counter = new long[1];
        OnThread<Void> busy = OnThread.run(() -> {
            while (!Thread.currentThread().isInterrupted() && counter[0] < Long.MAX_VALUE && !stop) {
                counter[0]++;
            }
        });
        try {
            assertThat(Blocked.ofThread(ProcessHandle.current().pid(), busy.tid())).isEqualTo(Optional.empty());
        } finally {
            stop = true;
        }
        busy.result();
    }

    private volatile boolean stop;

    private Set<Long> waiterPids() {
        return SemaphoreWaiters.of(name).stream().map(Waiter::pid).collect(Collectors.toSet());
    }
}
