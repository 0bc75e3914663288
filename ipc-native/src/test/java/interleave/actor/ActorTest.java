package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.LostIncrements;
import interleave.demo.SemaphoreBag;
import interleave.ipc.Eventually;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;
import interleave.ipc.inspect.ProcessState;
import interleave.trace.Operation;
import interleave.trace.Phase;
import interleave.trace.TestChannel;
import interleave.trace.TraceMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A child from its start to its end, on real objects. */
class ActorTest {
    private static final int HUNG_UP = 129;
    private static final int KILLED = 137;

    private final String counterName = TestNames.name();
    private final String bagName = TestNames.name();
    private SharedMemory counter;
    private NamedSemaphore bag;

    @BeforeEach
    void createObjects() {
        counter = SharedMemory.create(counterName, Long.BYTES);
        bag = NamedSemaphore.create(bagName, 0);
    }

    @AfterEach
    void removeObjects() {
        counter.close();
        SharedMemory.unlink(counterName);
        bag.close();
        NamedSemaphore.unlink(bagName);
    }

    @Test
    void isSteppedThroughItsProgramOperationByOperation() throws Exception {
        int load = lineOf("count.load()");
        int store = lineOf("count.store(n + 1)");
        try (Child child = incrementer(2)) {
            child.awaitPhase(Phase.READY);
            assertThat(child.events()).isEmpty();
            child.gate().go();

            child.awaitEvents("HELD LOAD at " + load);
            child.gate().step();
            child.awaitEvents("HELD LOAD at " + load, "ENDED LOAD at " + load + ": 0", "HELD STORE at " + store);
            assertThat(counter.longAt(0).load()).isZero();
            // What another process stores between the load and the store is lost.
            counter.longAt(0).store(100);
            child.gate().step();
            Eventually.equal(1L, counter.longAt(0)::load);
            Eventually.equal("HELD LOAD at " + load, () -> child.events().getLast());
            child.gate().step();
            Eventually.equal("HELD STORE at " + store, () -> child.events().getLast());
            child.gate().step();

            assertThat(child.exitCode()).isZero();
            assertThat(child.events()).containsExactly(
                    "HELD LOAD at " + load, "ENDED LOAD at " + load + ": 0",
                    "HELD STORE at " + store, "ENDED STORE at " + store + ": 1",
                    "HELD LOAD at " + load, "ENDED LOAD at " + load + ": 1",
                    "HELD STORE at " + store, "ENDED STORE at " + store + ": 2");
            assertThat(counter.longAt(0).load()).isEqualTo(2);
            assertThat(child.progress().phase()).isEqualTo(Phase.DONE);
            assertThat(child.output()).isEmpty();
        }
    }

    @Test
    void runsToItsEndAndSaysHowFarItCame() throws Exception {
        try (Child child = incrementer(400)) {
            child.gate().run();
            child.awaitPhase(Phase.READY);
            assertThat(child.progress().threadId()).isPositive();
            Eventually.equal(true, () -> child.progress().costPicos() > 0);
            child.gate().go();

            assertThat(child.exitCode()).isZero();
            assertThat(child.progress().completed(Operation.LOAD)).isEqualTo(400);
            assertThat(child.progress().completed(Operation.STORE)).isEqualTo(400);
            assertThat(child.progress().ended()).isGreaterThan(child.progress().began());
            assertThat(child.events()).hasSize(800).allMatch(event -> event.startsWith("ENDED "));
            assertThat(counter.longAt(0).load()).isEqualTo(400);
        }
    }

    @Test
    void standsAtTheBarrierWhateverItsGateSays() throws Exception {
        try (Child child = incrementer(1)) {
            child.gate().run();
            child.awaitPhase(Phase.READY);
            Eventually.equal(ProcessState.SLEEPING, () -> ProcessState.of(child.process().pid()));
            assertThat(child.progress().phase()).isEqualTo(Phase.READY);
            assertThat(counter.longAt(0).load()).isZero();

            child.gate().go();
            assertThat(child.exitCode()).isZero();
        }
    }

    @Test
    void isSeenWhileItIsBlocked() throws Exception {
        try (Child child = taker()) {
            child.awaitBlocked("sem_wait");
            assertThat(child.events()).containsExactly("BEGAN WAIT at 0");

            bag.post();
            Eventually.equal("ENDED WAIT at 0: 0", () -> child.events().get(Math.min(1, child.events().size() - 1)));
        }
    }

    @Test
    void endsWithItsLifelineThoughItIsBlockedInTheKernel() throws Exception {
        try (Child child = taker()) {
            child.awaitBlocked("sem_wait");
            child.process().getOutputStream().close();

            assertThat(child.exitCode()).isEqualTo(HUNG_UP);
        }
    }

    @Test
    void endsWithItsLifelineThoughItIsHeldAtTheGate() throws Exception {
        try (Child child = incrementer(1)) {
            child.gate().go();
            Eventually.isTrue("held", () -> !child.events().isEmpty());
            child.process().getOutputStream().close();

            assertThat(child.exitCode()).isEqualTo(HUNG_UP);
            assertThat(counter.longAt(0).load()).isZero();
        }
    }

    @Test
    void endsWithItsLifelineThoughItStandsAtTheBarrier() throws Exception {
        try (Child child = incrementer(1)) {
            child.awaitPhase(Phase.READY);
            child.process().getOutputStream().close();

            assertThat(child.exitCode()).isEqualTo(HUNG_UP);
        }
    }

    @Test
    void doesNotCareForWhatIsSaidOnItsLifeline() throws Exception {
        try (Child child = incrementer(1)) {
            child.process().getOutputStream().write("go away\n".getBytes());
            child.process().getOutputStream().flush();
            child.gate().run();
            child.gate().go();

            assertThat(child.exitCode()).isZero();
        }
    }

    @Test
    void saysInOneSentenceWhichCallFailed() throws Exception {
        String missing = TestNames.name();
        try (Child child = Child.start(LostIncrements.class, "incrementer", Map.of("counter", missing), Map.of())) {
            child.gate().run();
            child.gate().go();

            assertThat(child.exitCode()).isEqualTo(1);
            assertThat(child.output().lines()).singleElement().asString().startsWith("shm_open " + missing + ": ENOENT: ");
            assertThat(child.progress().phase()).isEqualTo(Phase.FAILED);
            assertThat(child.progress().ended()).isPositive();
        }
    }

    @Test
    void saysInOneSentenceThatThereIsNoChannel() throws Exception {
        String missing = TestNames.name();
        Process process = Child.process(arguments(missing, ProcessHandle.current().pid()));

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(process.inputReader().lines()).singleElement().asString().contains("ENOENT", missing);
    }

    @Test
    void saysInOneSentenceThatItsChannelIsOfAnOtherVersion() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 16);
                SharedMemory memory = SharedMemory.open(channel.name())) {
            memory.bytes().putInt(8, 99);
            Process process = Child.process(arguments(channel.name(), ProcessHandle.current().pid()));

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(process.inputReader().lines()).singleElement().asString().contains(channel.name(), "version 99");
        }
    }

    @Test
    void doesNotBeginWhereItsParentIsAnOther() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 16)) {
            Process process = Child.process(arguments(channel.name(), 1));

            assertThat(process.waitFor()).isEqualTo(KILLED);
            assertThat(channel.channel().progress().phase()).isEqualTo(Phase.STARTING);
        }
    }

    /** A Ctrl-C in the terminal goes to the group of the program. */
    @Test
    void leavesTheProcessGroupOfTheProgram() throws Exception {
        try (Child child = incrementer(1)) {
            child.awaitPhase(Phase.READY);

            assertThat(processGroup(child.process().pid())).isEqualTo(child.process().pid()).isNotEqualTo(processGroup(ProcessHandle.current().pid()));
        }
    }

    @Test
    void runsItsProgramOnAThreadThatIsToBeFoundByItsName() throws Exception {
        try (Child child = incrementer(1)) {
            child.awaitPhase(Phase.READY);

            Path thread = Path.of("/proc/" + child.process().pid() + "/task/" + child.progress().threadId() + "/comm");
            assertThat(Files.readString(thread)).isEqualTo("program\n");
        }
    }

    private Child incrementer(int increments) throws IOException {
        return Child.start(LostIncrements.class, "incrementer", Map.of("counter", counterName), Map.of("increments", Integer.toString(increments)));
    }

    private Child taker() throws IOException {
        Child child = Child.start(SemaphoreBag.class, "taker", Map.of("bag", bagName), Map.of("take-ms", "0"));
        child.gate().run();
        child.gate().go();
        return child;
    }

    private ActorArguments arguments(String channel, long parent) {
        return new ActorArguments(LostIncrements.class.getName(), "incrementer", 1, channel, parent, Map.of("counter", counterName), Map.of());
    }

    private static int lineOf(String code) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/java/interleave/demo/LostIncrements.java"));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(code)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line with " + code);
    }

    /** See proc_pid_stat(5): state, parent and group follow the name. */
    private static long processGroup(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[2]);
    }
}
