package interleave.ipc.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.CPeer;
import interleave.ipc.Eventually;
import interleave.ipc.JavaPeer;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SharedMemory;
import interleave.ipc.Signal;
import interleave.ipc.TestNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The objects are used by C programs that know nothing of Interleave, and by other JVMs. */
class CensusTest {
    @TempDir
    private Path directory;

    private final String name = TestNames.name();
    private final Path semaphoreFile = Path.of("/dev/shm/sem." + name.substring(1));

    private static CPeer user(String what, String object) {
        CPeer user = CPeer.startUnder("user", List.of(), what, object);
        user.expect("ready");
        return user;
    }

    private static Optional<IpcObject> find(ObjectType type, String systemName) {
        return Census.take().objects().stream().filter(object -> object.type() == type && object.systemName().equals(systemName)).findFirst();
    }

    private static IpcObject get(ObjectType type, String systemName) {
        return find(type, systemName).orElseThrow(() -> new AssertionError(type + " " + systemName + " is not seen"));
    }

    private static Optional<Asleep> asleep(ObjectType type, String systemName, long pid) {
        return find(type, systemName).stream().flatMap(object -> object.users().stream())
                .filter(user -> user.pid() == pid).findFirst().flatMap(ObjectUser::longestAsleep);
    }

    private static void becomesBlocked(ObjectType type, String systemName, CPeer user, String call) {
        Eventually.equal(Optional.of(call), () -> asleep(type, systemName, user.pid()).map(it -> it.blocked().call()));
        assertThat(asleep(type, systemName, user.pid()).orElseThrow().blocked().kernelFunction()).isNotEqualTo(Blocked.UNKNOWN);
    }

    private static List<Long> pids(IpcObject object) {
        return object.users().stream().map(ObjectUser::pid).toList();
    }

    @Test
    void sharedMemoryIsSeenWithOwnerModeSizeAndUsers() {
        try (SharedMemory memory = SharedMemory.create(name, 5000); CPeer mapped = user("shm-map", name); CPeer open = user("shm-open", name)) {
            IpcObject object = get(ObjectType.SHARED_MEMORY, name);

            assertThat(object.owner()).contains(System.getProperty("user.name"));
            assertThat(object.mode()).hasValue(0600);
            assertThat(object.contents()).isEqualTo(new Contents.Memory(OptionalLong.of(memory.size())));
            assertThat(pids(object)).contains(mapped.pid(), open.pid(), ProcessHandle.current().pid());
            assertThat(object.users()).filteredOn(user -> user.pid() == mapped.pid()).singleElement()
                    .satisfies(user -> assertThat(user.command()).isEqualTo("user"))
                    .satisfies(user -> assertThat(user.asleep()).as("it only has it").isEmpty());
            assertThat(object.flaws()).isEmpty();
        } finally {
            SharedMemory.unlink(name);
        }
    }

    @Test
    void aSemaphoreWithinSharedMemoryBlocksOnTheMemory() {
        try (SharedMemory memory = SharedMemory.create(name, 4096); CPeer user = user("shm-sem", name)) {
            becomesBlocked(ObjectType.SHARED_MEMORY, name, user, "futex");
            assertThat(memory.size()).isEqualTo(4096);
        } finally {
            SharedMemory.unlink(name);
        }
    }

    @Test
    void memoryWhoseNameIsGoneIsStillThereForWhoHasIt() {
        try (SharedMemory memory = SharedMemory.create(name, 4096); CPeer user = user("shm-map", name)) {
            SharedMemory.unlink(name);
            IpcObject object = get(ObjectType.SHARED_MEMORY, name);

            assertThat(object.flaws()).containsExactly(Flaw.UNLINKED);
            assertThat(pids(object)).contains(user.pid(), ProcessHandle.current().pid());
            assertThat(memory.size()).isEqualTo(4096);
        }
        assertThat(find(ObjectType.SHARED_MEMORY, name)).as("nobody has it any more").isEmpty();
    }

    @Test
    void aSemaphoreIsSeenWithItsValueAndItsWaitersAndHowLongTheyWait() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); CPeer waiter = CPeer.ready("sem-wait", name); CPeer keeper = user("sem-keep", name)) {
            becomesBlocked(ObjectType.SEMAPHORE, name, waiter, "sem_wait");
            long before = System.nanoTime();
            long first = asleep(ObjectType.SEMAPHORE, name, waiter.pid()).orElseThrow().nanos().orElseThrow();
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            IpcObject object = get(ObjectType.SEMAPHORE, name);
            long later = asleep(ObjectType.SEMAPHORE, name, waiter.pid()).orElseThrow().nanos().orElseThrow();
            long elapsed = System.nanoTime() - before;

            assertThat(later - first).as("it went on sleeping").isBetween(250_000_000L, elapsed + 50_000_000L);
            assertThat(object.contents()).isEqualTo(new Contents.Semaphore(OptionalInt.of(0), OptionalInt.of(1)));
            assertThat(object.waiters()).hasValue(1);
            assertThat(pids(object)).contains(waiter.pid(), keeper.pid(), ProcessHandle.current().pid());
            assertThat(asleep(ObjectType.SEMAPHORE, name, keeper.pid())).isEmpty();
            semaphore.post();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void theCreatorOfASemaphoreIsItsUserAlthoughItsMappingShowsAnotherName() {
        try (CPeer creator = CPeer.ready("sem-create", name)) {
            becomesBlocked(ObjectType.SEMAPHORE, name, creator, "sem_wait");
            assertThat(get(ObjectType.SEMAPHORE, name).flaws()).isEmpty();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void whoWasKilledWaitingIsNoWaiterThoughItStaysCounted() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); CPeer one = CPeer.ready("sem-wait", name); CPeer other = CPeer.ready("sem-wait", name)) {
            becomesBlocked(ObjectType.SEMAPHORE, name, one, "sem_wait");
            becomesBlocked(ObjectType.SEMAPHORE, name, other, "sem_wait");
            Signal.KILL.send(one.pid());
            Eventually.equal(OptionalInt.of(1), () -> get(ObjectType.SEMAPHORE, name).waiters());
            assertThat(get(ObjectType.SEMAPHORE, name).contents()).isEqualTo(new Contents.Semaphore(OptionalInt.of(0), OptionalInt.of(2)));
            assertThat(semaphore.value()).isZero();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void theJoinOfAMainThreadIsNoWaitAndItsWorkerIs() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); JavaPeer peer = JavaPeer.start("semaphore-wait", name)) {
            Eventually.equal(OptionalInt.of(1), () -> get(ObjectType.SEMAPHORE, name).waiters());
            Asleep asleep = asleep(ObjectType.SEMAPHORE, name, peer.pid()).orElseThrow();
            assertThat(asleep.blocked().tid()).isNotEqualTo(peer.pid());
            semaphore.post();
            peer.output();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void aStoppedWaiterIsAUserAndNotBlocked() {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); CPeer waiter = CPeer.ready("sem-wait", name)) {
            becomesBlocked(ObjectType.SEMAPHORE, name, waiter, "sem_wait");
            Signal.STOP.send(waiter.pid());
            Eventually.equal(ProcessState.STOPPED, () -> ProcessState.of(waiter.pid()));
            assertThat(asleep(ObjectType.SEMAPHORE, name, waiter.pid())).isEmpty();
            assertThat(pids(get(ObjectType.SEMAPHORE, name))).contains(waiter.pid());
            assertThat(semaphore.value()).isZero();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void aQueueIsSeenThroughWhoeverHasItOpen() {
        try (MessageQueue queue = MessageQueue.create(name, 4, 24); CPeer receiver = CPeer.ready("mq-receive", name);
                CPeer poller = user("mq-poll", name); CPeer epoller = user("mq-epoll", name); CPeer keeper = user("mq-keep", name)) {
            becomesBlocked(ObjectType.QUEUE, name, receiver, "mq_receive");
            becomesBlocked(ObjectType.QUEUE, name, poller, "poll");
            becomesBlocked(ObjectType.QUEUE, name, epoller, "epoll_wait");
            IpcObject object = get(ObjectType.QUEUE, name);

            assertThat(object.mode()).hasValue(0600);
            assertThat(object.contents()).isEqualTo(new Contents.Queue(OptionalLong.of(0), OptionalLong.of(0), OptionalLong.of(4), OptionalLong.of(24)));
            assertThat(pids(object)).contains(receiver.pid(), poller.pid(), epoller.pid(), keeper.pid());
            assertThat(asleep(ObjectType.QUEUE, name, keeper.pid())).isEmpty();
            assertThat(object.waiters()).hasValue(3);
            Signal.KILL.send(receiver.pid());
            Signal.KILL.send(poller.pid());
            Signal.KILL.send(epoller.pid());
            Eventually.isTrue("none of them is left", () -> List.of(receiver, poller, epoller).stream().allMatch(user -> ProcessState.of(user.pid()) == ProcessState.GONE));
            queue.send(new byte[5], 0);
            assertThat(get(ObjectType.QUEUE, name).contents())
                    .isEqualTo(new Contents.Queue(OptionalLong.of(1), OptionalLong.of(5), OptionalLong.of(4), OptionalLong.of(24)));
            assertThat(get(ObjectType.QUEUE, name).waiters()).hasValue(0);
        } finally {
            MessageQueue.unlink(name);
        }
    }

    @Test
    void aQueueWithoutUsersIsListedWhereItsFileSystemIsMounted() {
        try (MessageQueue queue = MessageQueue.create(name, 4, 24)) {
            queue.send(new byte[5], 0);
        }
        try {
            Census census = Census.take();
            boolean seen = census.objects().stream().anyMatch(object -> object.systemName().equals(name));
            assertThat(seen).isEqualTo(census.queuesListed());
        } finally {
            MessageQueue.unlink(name);
        }
    }

    @Test
    void systemVObjectsAreSeenWithWhoIsAttachedAndBlocked() {
        String key = Integer.toString(TestNames.key());
        String systemName = "0x%08x".formatted(Integer.parseInt(key));
        try (CPeer creation = CPeer.startUnder("user", List.of(), "create-systemv", key)) {
            creation.expect("done");
            try (CPeer attached = user("segment-attach", key); CPeer set = CPeer.ready("semop-undo", key); CPeer queue = user("queue-receive", key)) {
                becomesBlocked(ObjectType.SYSV_SEMAPHORES, systemName, set, "semop");
                becomesBlocked(ObjectType.SYSV_QUEUE, systemName, queue, "msgrcv");
                IpcObject segment = get(ObjectType.SYSV_SHARED_MEMORY, systemName);
                assertThat(segment.contents()).isEqualTo(new Contents.Segment(5000, 1));
                assertThat(segment.mode()).hasValue(0640);
                assertThat(pids(segment)).containsExactly(attached.pid());
                IpcObject semaphores = get(ObjectType.SYSV_SEMAPHORES, systemName);
                assertThat(semaphores.contents()).isEqualTo(new Contents.Semaphores(3, Optional.of(List.of(0, 0, 0)), OptionalInt.of(1)));
                assertThat(semaphores.waiters()).hasValue(1);
                assertThat(get(ObjectType.SYSV_QUEUE, systemName).contents()).isEqualTo(new Contents.SysvQueue(0, 0));
                assertThat(get(ObjectType.SYSV_QUEUE, systemName).flaws()).containsExactly(Flaw.WRITABLE_BY_ALL);

                CPeer.startUnder("user", List.of(), "remove-systemv", key).expect("done");
                assertThat(Census.take().objects()).filteredOn(object -> object.type() == ObjectType.SYSV_SHARED_MEMORY && object.number() == segment.number())
                        .singleElement().satisfies(object -> assertThat(object.flaws()).contains(Flaw.UNLINKED));
            }
        } finally {
            CPeer.startUnder("user", List.of(), "remove-systemv", key).expect("done");
        }
    }

    @Test
    void aFifoIsSeenWhileItIsReadAndEvenWhileItIsOpened() throws Exception {
        Path fifo = directory.resolve("fifo");
        assertThat(new ProcessBuilder("mkfifo", "-m", "600", fifo.toString()).inheritIO().start().waitFor()).isZero();
        try (CPeer opener = user("fifo-open", fifo.toString())) {
            becomesBlocked(ObjectType.FIFO, fifo.toString(), opener, "open");
            assertThat(get(ObjectType.FIFO, fifo.toString()).mode()).hasValue(0600);
        }
        try (CPeer reader = user("fifo-read", fifo.toString())) {
            becomesBlocked(ObjectType.FIFO, fifo.toString(), reader, "read");
        }
        assertThat(find(ObjectType.FIFO, fifo.toString())).isEmpty();
    }

    @Test
    void rubbishAndWhatWasPlantedIsToldAndNotFollowed() throws Exception {
        for (Flaw flaw : List.of(Flaw.NO_SEMAPHORE, Flaw.SYMBOLIC_LINK, Flaw.NO_REGULAR_FILE)) {
            switch (flaw) {
                case SYMBOLIC_LINK -> Files.createSymbolicLink(semaphoreFile, directory.resolve("nowhere"));
                case NO_REGULAR_FILE -> Files.createDirectory(semaphoreFile);
                default -> Files.write(semaphoreFile, new byte[32]);
            }
            try {
                IpcObject object = get(ObjectType.SEMAPHORE, name);
                assertThat(object.flaws()).contains(flaw);
                assertThat(object.contents()).isEqualTo(new Contents.Semaphore(OptionalInt.empty(), OptionalInt.empty()));
            } finally {
                Files.delete(semaphoreFile);
            }
        }
    }

    @Test
    void whatEverybodyMayWriteToIsToldOf() throws Exception {
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 1)) {
            Files.setPosixFilePermissions(semaphoreFile, PosixFilePermissions.fromString("rw-rw-rw-"));
            assertThat(get(ObjectType.SEMAPHORE, name).flaws()).containsExactly(Flaw.WRITABLE_BY_ALL);
            assertThat(semaphore.value()).isEqualTo(1);
        } finally {
            NamedSemaphore.unlink(name);
        }
    }
}
