package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs in C and an actor in Java on the two sides of the same objects, in no particular order. Skipped where there is no cc. */
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
        /** Where the actor tells nothing. */
        Peers(String demo, String java, Map<String, String> settings, String program, Map<String, Long> values) {
            this(demo, java, settings, List.of(program), Map.of(), values);
        }

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
        Map<String, String> bag = Map.of("tokens", "0", "gives", "6", "give-ms", "1", "takes", "5", "take-ms", "1");
        Map<String, String> types = Map.of("send-ms", "1");
        List<Peers> peers = new ArrayList<>(List.of(
                new Peers("shm-counter", "consumer", counting, "producer 20 5", Map.of("counter", 20L)),
                new Peers("shm-counter", "producer", counting, "consumer 20 5", Map.of("counter", 20L)),
                new Peers("two-producers", "consumer", counting, List.of("producer 20 5"), Map.of("backwards", 0L), Map.of("counter", 19L)),
                new Peers("two-producers", "producer", counting, "consumer 20 5", Map.of("counter", 19L)),
                new Peers("torn-read", "reader", torn, List.of("writer-semaphore 20 1000 0"), Map.of("torn", 0L), Map.of("mutex", 1L)),
                new Peers("torn-read", "writer", torn, "reader-semaphore 20 0", Map.of("mutex", 1L)),
                new Peers("bounded-buffer", "consumer", buffer, "producer-right 7 12 100 0", Map.of("full", 0L, "empty", 8L, "mutex", 1L)),
                new Peers("bounded-buffer", "producer", buffer, "consumer-right 12 100 0", Map.of("full", 0L, "empty", 8L, "mutex", 1L)),
                new Peers("semaphore-bag", "taker", bag, "giver 6 1", Map.of("bag", 1L)),
                new Peers("queue-priorities", "receiver", Map.of("send-ms", "1"), List.of("sender 1"), Map.of("order", 21L), Map.of("queue", 0L)),
                new Peers("queue-priorities", "sender", Map.of("send-ms", "1"), "receiver 1", Map.of("queue", 0L)),
                new Peers("message-layout", "receiver", layout, List.of("sender 5 1"), Map.of("size", 120L, "right", 5L), Map.of("queue", 0L)),
                new Peers("message-layout", "sender", layout, "receiver 5", Map.of("queue", 0L)),
                new Peers("objects-are-files", "looker", files, List.of("user 3 1"), Map.of("queueFileBytes", 400L), Map.of("memory", 3L, "semaphore", 3L, "queue", 72L)),
                new Peers("objects-are-files", "user", files, "looker 3 20", Map.of("memory", 3L, "semaphore", 3L, "queue", 72L)),
                new Peers("sysv-semaphore-set", "taker", set, List.of("taker 1 4 5 1 0 0 0", "taker 1 4 5 1 1 0 0"), Map.of("refused", 0L), Map.of("set", 1L)),
                new Peers("sysv-message-types", "receiver", types, List.of("sender 1"), Map.of("order", 6L), Map.of("queue", 0L)),
                new Peers("fifo", "reader", fifo, List.of("writer-blocking 3 1"), Map.of("bytes", 21L), Map.of()),
                new Peers("fifo", "writer", fifo, List.of("reader"), Map.of("bytes", 21L), Map.of()),
                new Peers("mapped-file-mailbox", "reader", Map.of("polls", "5", "poll-ms", "5", "later-ms", "0"), "writer-semaphore 3 5 21", Map.of("mutex", 1L)),
                new Peers("mapped-file-mailbox", "writer", Map.of("write-ms", "5"), "reader-semaphore 5 5 0", Map.of("mutex", 1L)),
                new Peers("jit-hides-the-race", "incrementer", Map.of("access", "atomic", "increments", "50000"), List.of("incrementer-atomic 50000"), Map.of("done", 50_000L),
                        Map.of("counter", 100_000L)),
                new Peers("deadlock-two-semaphores", "lefthander", Map.of("rounds", "20", "hold-us", "100"), List.of("lefthander 20 100", "righthander-same 20 100"), Map.of(),
                        Map.of("left", 1L, "right", 1L)),
                new Peers("dining-philosophers", "philosopher", Map.of("cure", "ordered-forks", "meals", "5", "hold-us", "500"),
                        List.of("philosopher-ordered-forks 2 5 500", "philosopher-ordered-forks 3 5 500", "philosopher-ordered-forks 5 5 500"), Map.of(),
                        Map.of("fork-1", 1L, "fork-2", 1L, "fork-3", 1L, "fork-4", 1L, "fork-5", 1L))));
        peers.add(new Peers("dining-philosophers", "philosopher", Map.of("cure", "room-for-four", "meals", "5", "hold-us", "500"),
                List.of("philosopher-room-for-four 2 5 500", "philosopher-room-for-four 3 5 500", "philosopher-room-for-four 4 5 500", "philosopher-room-for-four 5 5 500"), Map.of(),
                Map.of("fork-1", 1L, "fork-5", 1L, "room", 4L)));
        Map<String, String> noMutex = with(buffer, Map.of("order", "no-mutex"));
        peers.add(new Peers("bounded-buffer", "consumer", noMutex, "producer-no-mutex 7 12 100 0", Map.of("full", 0L, "empty", 8L)));
        peers.add(new Peers("bounded-buffer", "producer", noMutex, "consumer-no-mutex 12 100 0", Map.of("full", 0L, "empty", 8L)));
        Map<String, String> locked = Map.of("guard", "file-lock", "writes", "3", "write-ms", "5", "polls", "5", "poll-ms", "5", "later-ms", "0");
        peers.add(new Peers("mapped-file-mailbox", "reader", locked, "writer-file-lock 3 5 21", Map.of()));
        peers.add(new Peers("mapped-file-mailbox", "writer", locked, "reader-file-lock 5 5 0", Map.of()));
        for (String taker : List.of("taker-wait", "taker-trywait", "taker-timedwait")) {
            peers.add(new Peers("semaphore-bag", "giver", bag, taker + " 5 1", Map.of("bag", 1L)));
        }
        for (String receiver : List.of("receiver-mixed", "receiver-oldest", "receiver-lowest")) {
            peers.add(new Peers("sysv-message-types", "sender", types, receiver + " 1", Map.of("queue", 0L)));
        }
        for (String guard : List.of("semaphore", "sysv-semaphore", "file-lock", "atomic")) {
            Map<String, String> guarded = Map.of("guard", guard, "increments", "200", "window-us", "50");
            peers.add(new Peers("guarded-increments", "incrementer", guarded, "incrementer-" + guard + " 200 50", Map.of("counter", 400L)));
        }
        for (String call : List.of("blocking", "timed", "non-blocking")) {
            Map<String, String> queue = Map.of("depth", "3", "call", call, "sends", "12", "send-ms", "1", "receives", "12", "receive-ms", "1");
            peers.add(new Peers("queue", "receiver", queue, "sender-" + call + " 12 1", Map.of("queue", 0L)));
            peers.add(new Peers("queue", "sender", queue, "receiver-" + call + " 12 1", Map.of("queue", 0L)));
        }
        return peers.stream();
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(more);
        return all;
    }

    @ParameterizedTest
    @MethodSource("peers")
    void bothComeToTheirEndsAndTheObjectsHoldWhatTheyShould(Peers peers) throws Exception {
        try (var cast = new MixedCast(peers.demo(), peers.settings(), directory)) {
            Child java = cast.ready(peers.java());
            List<CProgram> programs = peers.programs().stream().map(cast::c).toList();
            java.gate().go();
            java.awaitEnd();
            for (CProgram program : programs) {
                program.awaitEnd();
            }

            Map<String, Long> told = new LinkedHashMap<>();
            peers.told().keySet().forEach(name -> told.put(name, cast.told(java, name)));
            assertThat(told).isEqualTo(peers.told());
            assertThat(peers.values()).allSatisfy((object, value) -> assertThat(cast.objects().value(object)).as(object).isEqualTo(value));
        }
    }
}
