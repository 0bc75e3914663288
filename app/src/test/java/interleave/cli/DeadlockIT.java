package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code interleave run} of actors that come to wait for each other. */
class DeadlockIT {
    private static final String CIRCLE =
            "lefthander-1 waits for right, held by righthander-1, who waits for left, held by lefthander-1";

    @TempDir
    private Path directory;

    private Corner corner;

    @BeforeEach
    void findACorner() {
        corner = new Corner(directory);
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(corner.sessions()).isEmpty();
    }

    @Test
    void theCircleIsToldAndEndsTheRun() {
        Ended run = corner.run("run", "deadlock-two-semaphores", "--set", "hold-us=500000").exitsWith(0);
        assertThat(run.out()).containsOnlyOnce("deadlock: " + CIRCLE).contains("widened: Deadlock");
        assertThat(run.err()).contains("Stopped at a deadlock: " + CIRCLE + ".").doesNotContain("for 10 s");
    }

    @Test
    void aCircleOfFiveIsToldWithAllOfItsNames() {
        String circle = IntStream.rangeClosed(1, 5).mapToObj(i -> "waits for fork-%d, held by philosopher-%<d".formatted(i % 5 + 1)).collect(Collectors.joining(", who "));
        Ended run = corner.run("run", "dining-philosophers").exitsWith(0);
        assertThat(run.err()).contains("Stopped at a deadlock: philosopher-1 " + circle + ".");
    }

    @Test
    void theDocumentHasTheCircleAndTheRunDoesNotWaitForHelp() {
        JsonNode run = corner.run("run", "deadlock-two-semaphores", "--set", "hold-us=500000", "--json").exitsWith(0).json();
        assertThat(run.path("deadlock")).hasSize(2);
        assertThat(StreamSupport.stream(run.path("deadlock").spliterator(), false)
                .map(wait -> wait.path("actor").asText() + " " + wait.path("waitsFor").asText() + " " + wait.path("heldBy").asText()))
                .containsExactly("lefthander-1 right righthander-1", "righthander-1 left lefthander-1");
        assertThat(run.path("holderDied").isNull()).isTrue();
        assertThat(run.path("result").path("deadlocks").asInt()).isEqualTo(1);
        assertThat(run.path("result").path("verdict").asText()).isEqualTo("broken");
        assertThat(run.path("result").path("elapsedMs").asLong()).isBetween(500L, 8_000L);
        assertThat(run.path("actors")).allSatisfy(actor -> assertThat(actor.path("state").asText()).isEqualTo("blocked"));
    }

    @Test
    void withADurationItGoesOnToItsEnd() {
        JsonNode run = corner.run("run", "deadlock-two-semaphores", "--set", "hold-us=200000", "--for", "3s", "--json").exitsWith(0).json();
        assertThat(run.path("deadlock")).hasSize(2);
        assertThat(run.path("result").path("elapsedMs").asLong()).isGreaterThanOrEqualTo(3_000);
    }

    @Test
    void inTheSameOrderThereIsNone() {
        JsonNode run = corner.run("run", "deadlock-two-semaphores", "--set", "order=same", "--set", "hold-us=10000", "--json").exitsWith(0).json();
        assertThat(run.has("deadlock")).isTrue();
        assertThat(run.path("deadlock").isNull()).isTrue();
        assertThat(run.path("result").path("rounds").asInt()).isEqualTo(20);
        assertThat(run.path("result").path("verdict").asText()).isEqualTo("kept");
    }

    @Test
    void aHolderThatDiedIsNamedWithWhoWaitsInVain() {
        try (Started run = corner.start("run", "guarded-increments", "--set", "window-us=10000000", "--for", "6s")) {
            Eventually.isTrue("one is told to be blocked", () -> run.output().contains("is blocked on mutex"));
            boolean firstWaits = run.output().lines().anyMatch(line -> line.contains("incrementer-1") && line.contains("is blocked"));
            String waiter = firstWaits ? "incrementer-1" : "incrementer-2";
            String holder = firstWaits ? "incrementer-2" : "incrementer-1";
            Started.signal(pidOf(holder, run.output()), "KILL");
            Ended ended = run.await().exitsWith(0);
            assertThat(ended.out()).containsOnlyOnce("holder died: " + holder + " died holding mutex, and " + waiter + " waits for it in vain");
            assertThat(ended.err()).contains("Holder died: " + holder);
        }
    }

    private static long pidOf(String actor, String told) {
        String line = told.lines().filter(each -> each.contains(actor) && each.contains("PID")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll(".*PID (\\d+).*", "$1"));
    }
}
