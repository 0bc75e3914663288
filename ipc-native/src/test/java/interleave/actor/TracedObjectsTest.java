package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import interleave.demo.Ipc;
import interleave.demo.LockFileSpec;
import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.Semaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;
import interleave.trace.Kind;
import interleave.trace.MessageDigest;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.TestChannel;
import interleave.trace.TraceMode;
import interleave.trace.TraceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each call of a program leaves in the trace, on real objects. */
class TracedObjectsTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private static final MemorySpec RING = ObjectSpec.ring("ring", 2);

    @TempDir
    Path directory;

    private final String ringName = TestNames.name();
    private final String memoryName = TestNames.name();
    private final String semaphoreName = TestNames.name();
    private final String queueName = TestNames.name();
    private final int key = TestNames.key();
    private TestChannel channel;
    private Ipc ipc;

    @BeforeEach
    void createObjects() throws IOException {
        Path lock = Files.createFile(directory.resolve("lock"));
        SharedMemory.create(memoryName, Long.BYTES).close();
        SharedMemory.create(ringName, RING.bytes()).close();
        NamedSemaphore.create(semaphoreName, 1).close();
        MessageQueue.create(queueName, 1, 24).close();
        SemaphoreSet.create(IpcKey.of(key), 1).close();
        channel = new TestChannel(TraceMode.EVERY, 2048);
        channel.channel().control().run();
        TraceWriter writer = channel.channel().writer();
        Map<String, String> names = Map.of(
                "counter", memoryName, "ring", ringName, "mutex", semaphoreName, "queue", queueName, "set", Integer.toString(key), "lock", lock.toString());
        ipc = new TracedIpc(
                List.of(
                        ObjectSpec.counter("counter"),
                        new SemaphoreSpec("mutex", 1),
                        new QueueSpec("queue", 1, 24),
                        new SysVSemaphoreSpec("set", 1),
                        new LockFileSpec("lock"),
                        RING),
                List.of("seen"),
                new ActorArguments("", "", 7, "", 0, names, Map.of()),
                new Probe(channel.channel().gate(writer), writer),
                channel.channel().progress().told(),
                () -> {});
    }

    @AfterEach
    void removeObjects() {
        channel.close();
        SharedMemory.unlink(memoryName);
        SharedMemory.unlink(ringName);
        NamedSemaphore.unlink(semaphoreName);
        MessageQueue.unlink(queueName);
        SemaphoreSet.remove(IpcKey.of(key));
    }

    @Test
    void cells() {
        try (SharedMemory memory = ipc.openSharedMemory("counter")) {
            memory.longAt(0).store(40);
            memory.longAt(0).load();
            memory.longAt(0).getAndAdd(2);
        }

        assertThat(events()).containsExactly("ENDED STORE 0 DONE 40", "ENDED LOAD 0 DONE 40", "ENDED ADD 0 DONE 42");
    }

    @Test
    void fieldsAreToldApart() {
        try (SharedMemory ring = ipc.openSharedMemory("ring")) {
            ring.longAt(8).store(1);
            ring.longAt(24).load();
        }
        List<Integer> parts = new ArrayList<>();

        channel.channel().reader().drain(event -> parts.add(event.part()), Integer.MAX_VALUE);

        assertThat(parts).containsExactly(1, 3);
    }

    @Test
    void whatAProgramTellsIsKeptByName() {
        ipc.tell("seen", 5);

        assertThat(channel.channel().progress().told().first(0)).containsExactly(5L);
        assertThatIllegalArgumentException().isThrownBy(() -> ipc.tell("heard", 1)).withMessageContaining("heard");
    }

    @Test
    void namedSemaphores() {
        try (var mutex = ipc.openSemaphore("mutex")) {
            useTwice(mutex);
        }

        assertThat(events()).containsExactlyElementsOf(semaphoreEvents(1));
    }

    @Test
    void semaphoresOfASet() {
        try (var mutex = ipc.openSemaphore("set")) {
            useTwice(mutex);
        }

        assertThat(events()).containsExactlyElementsOf(semaphoreEvents(3));
    }

    @Test
    void locks() {
        try (var lock = ipc.openLock("lock")) {
            lock.lock();
            lock.unlock();
            lock.tryLock();
            lock.unlock();
        }

        assertThat(events()).containsExactly(
                "BEGAN LOCK 4", "ENDED LOCK 4 DONE 0", "ENDED UNLOCK 4 DONE 0", "ENDED TRY_LOCK 4 DONE 0", "ENDED UNLOCK 4 DONE 0");
    }

    @Test
    void queues() {
        byte[] message = {1, 2, 3};
        long identity = MessageDigest.of(message).identity();
        try (MessageQueue queue = ipc.openQueue("queue")) {
            queue.send(message, 5);
            queue.trySend(message, 5);
            queue.timedSend(message, 5, SOON);
            queue.receive();
            queue.tryReceive();
            queue.timedReceive(SOON);
        }

        assertThat(events()).containsExactly(
                "BEGAN SEND 2", "ENDED SEND 2 DONE 3 priority 5 identity " + identity,
                "BEGAN TRY_SEND 2", "ENDED TRY_SEND 2 WOULD_BLOCK 0",
                "BEGAN TIMED_SEND 2", "ENDED TIMED_SEND 2 TIMED_OUT 0",
                "BEGAN RECEIVE 2", "ENDED RECEIVE 2 DONE 3 priority 5 identity " + identity,
                "BEGAN TRY_RECEIVE 2", "ENDED TRY_RECEIVE 2 WOULD_BLOCK 0",
                "BEGAN TIMED_RECEIVE 2", "ENDED TIMED_RECEIVE 2 TIMED_OUT 0");
    }

    @Test
    void callsThatFailAreRecordedWithTheirErrnoAndGoOnToTheProgram() {
        try (MessageQueue queue = ipc.openQueue("queue")) {
            assertThatExceptionOfType(IpcException.class)
                    .isThrownBy(() -> queue.send(new byte[25], 0))
                    .satisfies(failure -> assertThat(failure.error()).isEqualTo(Errno.EMSGSIZE));
        }

        assertThat(events()).containsExactly("BEGAN SEND 2", "ENDED SEND 2 FAILED " + Errno.EMSGSIZE.number());
        assertThat(channel.channel().progress().completed(Operation.SEND)).isZero();
    }

    @Test
    void whatTheDemoDoesNotDeclareIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> ipc.openQueue("pipe")).withMessageContaining("pipe");
        assertThat(ipc.number()).isEqualTo(7);
    }

    private static void useTwice(Semaphore mutex) {
        mutex.await();
        mutex.tryWait();
        mutex.timedWait(SOON);
        mutex.post();
        mutex.tryWait();
        mutex.post();
        mutex.timedWait(SOON);
    }

    private static List<String> semaphoreEvents(int object) {
        return List.of(
                "BEGAN WAIT " + object, "ENDED WAIT " + object + " DONE 0",
                "ENDED TRY_WAIT " + object + " WOULD_BLOCK 0",
                "BEGAN TIMED_WAIT " + object, "ENDED TIMED_WAIT " + object + " TIMED_OUT 0",
                "ENDED POST " + object + " DONE 0",
                "ENDED TRY_WAIT " + object + " DONE 0",
                "ENDED POST " + object + " DONE 0",
                "BEGAN TIMED_WAIT " + object, "ENDED TIMED_WAIT " + object + " DONE 0");
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        channel.channel().reader().drain(
                event -> {
                    String what = "%s %s %d".formatted(Kind.of(event.kindCode()), Operation.of(event.operationCode()), event.object());
                    if (event.kindCode() == Kind.ENDED.code()) {
                        what += " " + Outcome.of(event.outcomeCode()) + " " + event.value();
                    }
                    events.add(event.identity() == 0 ? what : what + " priority " + event.priority() + " identity " + event.identity());
                },
                Integer.MAX_VALUE);
        return events;
    }
}
