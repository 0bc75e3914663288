package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code interleave objects} tells of a session's objects, and of what nobody has made with Interleave. */
class ObjectsIT {
    private static final List<String> NOBODY = List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");

    @TempDir
    private Path directory;

    private final String name = "/interleave-test-%08x".formatted(ThreadLocalRandom.current().nextInt());
    private final Path foreign = Path.of("/dev/shm", name.substring(1) + "-foreign");
    private Corner corner;

    @BeforeEach
    void findACorner() {
        corner = new Corner(directory);
    }

    private static JsonNode find(JsonNode objects, String kind, String systemName) {
        for (JsonNode object : objects) {
            if (object.path("kind").asText().equals(kind) && object.path("systemName").asText().equals(systemName)) {
                return object;
            }
        }
        return objects.path("missing");
    }

    private static JsonNode user(JsonNode object, long pid) {
        for (JsonNode user : object.path("users")) {
            if (user.path("pid").asLong() == pid) {
                return user;
            }
        }
        return object.path("missing");
    }

    /** A taker waits for a token that nobody gives. */
    private Started bag() {
        Started run = corner.start("run", "semaphore-bag", "--object", "bag=" + name, "--set", "tokens=0", "--role", "giver=0", "--role", "taker=1", "--for", "60s");
        run.awaitActors(1);
        return run;
    }

    @Test
    void whoIsBlockedOnASessionsSemaphoreIsTold() throws IOException {
        Files.write(foreign, new byte[100]);
        try (Started run = bag()) {
            long taker = run.children().getFirst().pid();
            Eventually.isTrue("the taker is blocked", () -> !user(find(objects(), "semaphore", name), taker).path("blocked").isMissingNode());
            JsonNode objects = objects();
            JsonNode bag = find(objects, "semaphore", name);

            assertThat(bag.path("ours").asBoolean()).isTrue();
            assertThat(bag.path("owner").asText()).isEqualTo(System.getProperty("user.name"));
            assertThat(bag.path("mode").asText()).isEqualTo("0600");
            assertThat(bag.path("value").asInt(-1)).isZero();
            assertThat(bag.path("waiters").asInt(-1)).isEqualTo(1);
            JsonNode blocked = user(bag, taker).path("blocked");
            assertThat(blocked.path("call").asText()).isEqualTo("sem_wait");
            assertThat(blocked.path("kernelFunction").asText()).startsWith("futex_");
            assertThat(blocked.path("sinceMs").isNumber() || blocked.path("sinceMs").asText().equals("unknown")).isTrue();

            JsonNode other = find(objects, "shared-memory", "/" + foreign.getFileName());
            assertThat(other.path("ours").asBoolean(true)).isFalse();
            assertThat(other.path("bytes").asInt()).isEqualTo(100);

            String table = corner.run("objects").exitsWith(0).out();
            assertThat(table).containsPattern("semaphore +" + name + ".*value 0, waiters 1.*, ours").contains(taker + " java, blocked").contains("in sem_wait (futex_");
            run.signal("TERM");
            run.await().exitsWith(143);
        } finally {
            Files.delete(foreign);
        }
        assertThat(find(objects(), "semaphore", name).isMissingNode()).isTrue();
    }

    @Test
    void whatAnotherUserMayNotSeeIsUnknown() throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv")), "only root can become nobody, with setpriv");
        List<String> reads = new ArrayList<>(NOBODY);
        reads.addAll(List.of("test", "-x", Corner.launcher().toString()));
        assumeTrue(new ProcessBuilder(reads).start().waitFor() == 0, "nobody may not read the program here");
        try (Started run = bag()) {
            Ended seen = corner.runUnder(NOBODY, "objects", "--json").exitsWith(0);
            JsonNode bag = find(seen.json(), "semaphore", name);
            assertThat(bag.path("value").asText()).isEqualTo("unknown");
            assertThat(bag.path("waiters").asText()).isEqualTo("unknown");
            assertThat(bag.path("ours").asBoolean(true)).isFalse();
            assertThat(bag.path("users")).singleElement().satisfies(user -> assertThat(user.path("blocked").asText()).isEqualTo("unknown"));
            assertThat(seen.err()).contains("it may not be seen what they use");
            run.signal("TERM");
            run.await().exitsWith(143);
        }
    }

    private JsonNode objects() {
        return corner.run("objects", "--json").exitsWith(0).json();
    }
}
