package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demos;
import interleave.demo.DeadlockTwoSemaphores;
import interleave.demo.GuardedIncrements;
import interleave.demo.MessageQueueDemo;
import interleave.demo.Reading;
import interleave.demo.SemaphoreBag;
import interleave.demo.SysvMessageTypes;
import interleave.ipc.CCompiler;
import interleave.ipc.IpcKey;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.TestNames;
import interleave.trace.Phase;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The C equivalents of the programs: they compile, and they are the other side of the Java programs. */
class CProgramsTest {
    private static final String[] STRICT = {"-Wall", "-Wextra", "-Werror", "-std=c11"};
    private static final int INCREMENTS = 200;

    @TempDir
    Path directory;

    private final String counter = TestNames.name();
    private final String other = TestNames.name();
    private final List<Process> programs = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() {
        programs.forEach(Process::destroyForcibly);
    }

    static Stream<URI> sources() throws Exception {
        Path home = Path.of(Demos.class.getProtectionDomain().getCodeSource().getLocation().toURI()).resolve("interleave/demo");
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".c")).sorted().map(Path::toUri).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void compilesWithoutAWarningAndSaysHowItIsUsed(URI source) throws Exception {
        Process program = new ProcessBuilder(CCompiler.compile(source.toURL(), directory.resolve("program"), STRICT).toString()).start();

        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(2);
        assertThat(new String(program.getErrorStream().readAllBytes())).startsWith("usage: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"semaphore", "sysv-semaphore", "file-lock", "atomic"})
    void incrementersInBothLanguagesHoldTheSameGuard(String guard) throws Exception {
        int key = TestNames.key();
        Path lock = Files.createFile(directory.resolve("lock"));
        String name = Map.of("semaphore", other, "sysv-semaphore", Integer.toString(key), "file-lock", lock.toString()).getOrDefault(guard, "");
        try (SharedMemory memory = SharedMemory.create(counter, Long.BYTES)) {
            NamedSemaphore.create(other, 1).close();
            SemaphoreSet.create(IpcKey.of(key), 1).close();
            String increments = Integer.toString(INCREMENTS);
            Process c = c("guarded-increments", "incrementer-" + guard, name.isEmpty() ? List.of(counter, increments, "50") : List.of(counter, name, increments, "50"));
            try (Child java = Child.start(
                    GuardedIncrements.class,
                    "incrementer",
                    Map.of("counter", counter, "mutex", name, "lock", name),
                    Map.of("guard", guard, "increments", increments, "window-us", "50"))) {
                runToTheEnd(java);
            }
            assertEnds(c);

            assertThat(memory.longAt(0).load()).isEqualTo(2 * INCREMENTS);
        } finally {
            SharedMemory.unlink(counter);
            NamedSemaphore.unlink(other);
            SemaphoreSet.remove(IpcKey.of(key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-increments incrementer", "guarded-increments incrementer-none"})
    void incrementerWithoutAGuardCountsByItself(String program) throws Exception {
        try (SharedMemory memory = SharedMemory.create(counter, Long.BYTES)) {
            assertEnds(c(program.split(" ")[0], program.split(" ")[1], List.of(counter, "1000")));

            assertThat(memory.longAt(0).load()).isEqualTo(1000);
        } finally {
            SharedMemory.unlink(counter);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"taker-wait", "taker-trywait", "taker-timedwait"})
    void takerInCTakesWhatAGiverInJavaGives(String taker) throws Exception {
        try (NamedSemaphore bag = NamedSemaphore.create(other, 0)) {
            Process c = c("semaphore-bag", taker, List.of(other, "5", "1"));
            try (Child giver = Child.start(SemaphoreBag.class, "giver", Map.of("bag", other), Map.of("gives", "6", "give-ms", "1"))) {
                runToTheEnd(giver);
            }
            assertEnds(c);

            assertThat(bag.value()).isEqualTo(1);
        } finally {
            NamedSemaphore.unlink(other);
        }
    }

    @Test
    void takerInJavaTakesWhatAGiverInCGives() throws Exception {
        try (NamedSemaphore bag = NamedSemaphore.create(other, 0)) {
            Process c = c("semaphore-bag", "giver", List.of(other, "6", "1"));
            try (Child taker = Child.start(SemaphoreBag.class, "taker", Map.of("bag", other), Map.of("takes", "5", "take-ms", "1"))) {
                runToTheEnd(taker);
            }
            assertEnds(c);

            assertThat(bag.value()).isEqualTo(1);
        } finally {
            NamedSemaphore.unlink(other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocking", "timed", "non-blocking"})
    void messagesGoFromCToJavaAndBack(String call) throws Exception {
        try (MessageQueue queue = MessageQueue.create(other, 3, Reading.BYTES)) {
            Process sender = c("queue", "sender-" + call, List.of(other, "12", "1"));
            try (Child receiver = Child.start(MessageQueueDemo.class, "receiver", Map.of("queue", other), Map.of("call", call, "receives", "12", "receive-ms", "1"))) {
                runToTheEnd(receiver);
            }
            assertEnds(sender);
            Process receiver = c("queue", "receiver-" + call, List.of(other, "12", "1"));
            try (Child javaSender = Child.start(MessageQueueDemo.class, "sender", Map.of("queue", other), Map.of("call", call, "sends", "12", "send-ms", "1"))) {
                runToTheEnd(javaSender);
            }
            assertEnds(receiver);

            assertThat(queue.bytes()).isZero();
        } finally {
            MessageQueue.unlink(other);
        }
    }

    @Test
    void handersOfBothLanguagesTakeTurnsInTheSameOrder() throws Exception {
        try (NamedSemaphore left = NamedSemaphore.create(counter, 1);
                NamedSemaphore right = NamedSemaphore.create(other, 1)) {
            List<Process> c = List.of(
                    c("deadlock-two-semaphores", "lefthander", List.of(counter, other, "20", "100")),
                    c("deadlock-two-semaphores", "righthander-same", List.of(counter, other, "20", "100")));
            try (Child java = Child.start(
                    DeadlockTwoSemaphores.class, "lefthander", Map.of("left", counter, "right", other), Map.of("rounds", "20", "hold-us", "100"))) {
                runToTheEnd(java);
            }
            for (Process each : c) {
                assertEnds(each);
            }
            assertEnds(c("deadlock-two-semaphores", "righthander-opposite", List.of(counter, other, "3", "0")));

            assertThat(left.value()).isEqualTo(1);
            assertThat(right.value()).isEqualTo(1);
        } finally {
            NamedSemaphore.unlink(counter);
            NamedSemaphore.unlink(other);
        }
    }

    @Test
    void messagesOfSystemVGoFromCToJavaAndBackByTheirTypes() throws Exception {
        IpcKey key = IpcKey.of(TestNames.key());
        try (SysVMessageQueue queue = SysVMessageQueue.create(key)) {
            Process sender = c("sysv-message-types", "sender", List.of(key.toString(), "1"));
            try (Child receiver = Child.start(SysvMessageTypes.class, "receiver", Map.of("queue", key.toString()), Map.of("send-ms", "1"))) {
                runToTheEnd(receiver);
            }
            assertEnds(sender);
            Process receiver = c("sysv-message-types", "receiver-mixed", List.of(key.toString(), "1"));
            try (Child javaSender = Child.start(SysvMessageTypes.class, "sender", Map.of("queue", key.toString()), Map.of("send-ms", "1"))) {
                runToTheEnd(javaSender);
            }
            assertEnds(receiver);

            assertThat(queue.status().messages()).isZero();
        } finally {
            SysVMessageQueue.remove(key);
        }
    }

    private Process c(String demo, String program, List<String> arguments) throws IOException {
        URL source = Demos.class.getResource("/interleave/demo/" + demo + "/" + program + ".c");
        List<String> command = new ArrayList<>(List.of(CCompiler.compile(source, directory.resolve(program), STRICT).toString()));
        command.addAll(arguments);
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        programs.add(started);
        return started;
    }

    private static void runToTheEnd(Child child) throws Exception {
        child.gate().run();
        child.awaitPhase(Phase.READY);
        child.gate().go();
        while (child.process().isAlive()) {
            child.events();
        }
        assertThat(child.exitCode()).as(child.output()).isZero();
    }

    private static void assertEnds(Process c) throws Exception {
        assertThat(c.waitFor(30, TimeUnit.SECONDS)).as("the C program comes to its end").isTrue();
        assertThat(c.exitValue()).as(new String(c.getInputStream().readAllBytes())).isZero();
    }
}
