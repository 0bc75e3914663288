package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.demo.Settings;
import interleave.ipc.CCompiler;
import interleave.trace.Phase;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs in C and in Java on the two sides of the same objects, as a program in a terminal takes part in a demo. Skipped where there is no cc. */
class CPeersTest {
    @TempDir
    Path directory;

    /**
     * @param java the role that an actor plays
     * @param settings of the actor
     * @param programs in C, each with its numbers, which follow the names of the objects
     * @param told sums of what the actor is to have told in the end
     * @param values what the objects are to hold in the end
     */
    record Peers(String demo, String java, Map<String, String> settings, List<String> programs, Map<String, Long> told, Map<String, Long> values) {
        @Override
        public String toString() {
            return demo + ": " + java + " in Java, " + String.join(" and ", programs) + " in C";
        }
    }

    static Stream<Peers> peers() {
        Map<String, String> counting = Map.of("stores", "20", "store-ms", "5", "loads", "20", "load-ms", "5");
        Map<String, String> torn = Map.of("guard", "semaphore", "writes", "20", "reads", "20", "window-us", "1000", "write-ms", "0", "read-ms", "0");
        Map<String, String> buffer = Map.of("puts", "12", "takes", "12", "put-ms", "0", "take-ms", "0", "window-us", "100");
        Map<String, String> layout = Map.of("sends", "5", "send-ms", "1");
        Map<String, String> files = Map.of("uses", "3", "pause-ms", "50");
        Map<String, String> fifo = Map.of("writes", "3", "write-ms", "1", "later-ms", "0");
        Map<String, String> set = Map.of("takes", "4", "hold-ms", "5", "take-ms", "1", "crash", "no");
        return Stream.of(
                new Peers("shm-counter", "consumer", counting, List.of("producer 20 5"), Map.of(), Map.of("counter", 20L)),
                new Peers("shm-counter", "producer", counting, List.of("consumer 20 5"), Map.of(), Map.of("counter", 20L)),
                new Peers("two-producers", "consumer", counting, List.of("producer 20 5"), Map.of("backwards", 0L), Map.of("counter", 19L)),
                new Peers("two-producers", "producer", counting, List.of("consumer 20 5"), Map.of(), Map.of("counter", 19L)),
                new Peers("torn-read", "reader", torn, List.of("writer-semaphore 20 1000 0"), Map.of("torn", 0L), Map.of("mutex", 1L)),
                new Peers("torn-read", "writer", torn, List.of("reader-semaphore 20 0"), Map.of(), Map.of("mutex", 1L)),
                new Peers("bounded-buffer", "consumer", buffer, List.of("producer-right 7 12 100 0"), Map.of(), Map.of("full", 0L, "empty", 8L, "mutex", 1L)),
                new Peers("bounded-buffer", "producer", buffer, List.of("consumer-right 12 100 0"), Map.of(), Map.of("full", 0L, "empty", 8L, "mutex", 1L)),
                new Peers("queue-priorities", "receiver", Map.of("send-ms", "1"), List.of("sender 1"), Map.of("order", 21L), Map.of("queue", 0L)),
                new Peers("queue-priorities", "sender", Map.of("send-ms", "1"), List.of("receiver 1"), Map.of(), Map.of("queue", 0L)),
                new Peers("message-layout", "receiver", layout, List.of("sender 5 1"), Map.of("size", 120L, "right", 5L), Map.of("queue", 0L)),
                new Peers("message-layout", "sender", layout, List.of("receiver 5"), Map.of(), Map.of("queue", 0L)),
                new Peers("objects-are-files", "looker", files, List.of("user 3 1"), Map.of("queueFileBytes", 400L), Map.of("memory", 3L, "semaphore", 3L, "queue", 72L)),
                new Peers("objects-are-files", "user", files, List.of("looker 3 20"), Map.of(), Map.of("memory", 3L, "semaphore", 3L, "queue", 72L)),
                new Peers("sysv-semaphore-set", "taker", set, List.of("taker 1 4 5 1 0 0 0", "taker 1 4 5 1 1 0 0"), Map.of("refused", 0L), Map.of("set", 1L)),
                new Peers("fifo", "reader", fifo, List.of("writer-blocking 3 1"), Map.of("bytes", 21L), Map.of()),
                new Peers("fifo", "writer", fifo, List.of("reader"), Map.of("bytes", 21L), Map.of()),
                new Peers("mapped-file-mailbox", "reader", Map.of("polls", "5", "poll-ms", "5", "later-ms", "0"), List.of("writer-semaphore 3 5 21"), Map.of(), Map.of("mutex", 1L)),
                new Peers("mapped-file-mailbox", "writer", Map.of("write-ms", "5"), List.of("reader-semaphore 5 5 0"), Map.of(), Map.of("mutex", 1L)),
                new Peers("jit-hides-the-race", "incrementer", Map.of("access", "atomic", "increments", "50000"), List.of("incrementer-atomic 50000"), Map.of("done", 50_000L),
                        Map.of("counter", 100_000L)),
                new Peers("dining-philosophers", "philosopher", Map.of("cure", "ordered-forks", "meals", "5", "hold-us", "500"),
                        List.of("philosopher-ordered-forks 2 5 500", "philosopher-ordered-forks 3 5 500", "philosopher-ordered-forks 5 5 500"), Map.of(),
                        Map.of("fork-1", 1L, "fork-2", 1L, "fork-3", 1L, "fork-4", 1L, "fork-5", 1L)));
    }

    @ParameterizedTest
    @MethodSource("peers")
    void bothComeToTheirEndsAndTheObjectsHoldWhatTheyShould(Peers peers) throws Exception {
        Demo demo = Demos.find(peers.demo()).orElseThrow();
        List<Process> programs = new ArrayList<>();
        try (DemoObjects objects = new DemoObjects(demo.objects(Settings.of(demo, peers.settings())), directory)) {
            for (String program : peers.programs()) {
                programs.add(start(demo, program, objects));
            }
            try (Child java = Child.start(demo.getClass(), peers.java(), objects.names(), peers.settings())) {
                java.gate().run();
                java.awaitPhase(Phase.READY);
                java.gate().go();
                while (java.process().isAlive()) {
                    java.events();
                    java.process().waitFor(5, TimeUnit.MILLISECONDS);
                }
                assertThat(java.exitCode()).as(java.output()).isZero();
                Map<String, Long> told = new LinkedHashMap<>();
                peers.told().keySet().forEach(name -> told.put(name, java.progress().told().sum(demo.tells().indexOf(name))));
                assertThat(told).isEqualTo(peers.told());
            }
            for (Process program : programs) {
                assertThat(program.waitFor(60, TimeUnit.SECONDS)).as("the C program comes to its end").isTrue();
                assertThat(program.exitValue()).as(new String(program.getInputStream().readAllBytes())).isZero();
            }
            assertThat(peers.values()).allSatisfy((object, value) -> assertThat(objects.value(object)).as(object).isEqualTo(value));
        } finally {
            programs.forEach(Process::destroyForcibly);
        }
    }

    private Process start(Demo demo, String program, DemoObjects objects) throws Exception {
        List<String> words = List.of(program.split(" "));
        URL source = Demos.class.getResource("/interleave/demo/" + demo.id() + "/" + words.getFirst() + ".c");
        List<String> command = new ArrayList<>(List.of(CCompiler.compile(source, directory.resolve(words.getFirst()), "-std=c11", "-O2").toString()));
        command.addAll(objects.names().values());
        command.addAll(words.subList(1, words.size()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
