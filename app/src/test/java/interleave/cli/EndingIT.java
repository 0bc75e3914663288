package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way out: nothing is left, at once or after the next start. */
class EndingIT {
    private static final int ACTORS = 4;

    @TempDir
    private Path directory;

    private Corner corner;

    @BeforeEach
    void findACorner() {
        corner = new Corner(directory);
    }

    @AfterEach
    void leaveNothing() {
        corner.run("clean").exitsWith(0);
    }

    private Started running(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("run", "semaphore-bag", "--for", "60s", "--json"));
        arguments.addAll(List.of(more));
        Started started = corner.start(arguments.toArray(String[]::new));
        started.awaitActors(ACTORS);
        return started;
    }

    private static void awaitDead(List<ProcessHandle> children) {
        Eventually.isTrue("no child is alive", () -> children.stream().noneMatch(EndingIT::isThere));
    }

    /** A zombie that nobody has waited for yet is dead. */
    private static boolean isThere(ProcessHandle child) {
        try {
            return !Files.readString(Path.of("/proc", Long.toString(child.pid()), "stat")).replaceFirst(".*\\) ", "").startsWith("Z");
        } catch (IOException gone) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalEndsEverythingAtOnce(String signal, int exit) {
        try (Started started = running()) {
            String session = corner.sessions().getFirst();
            List<ProcessHandle> children = started.children();
            started.signal(signal);
            Ended ended = started.await().exitsWith(exit);
            assertThat(children).noneMatch(EndingIT::isThere);
            assertThat(Corner.sharedMemoryOf(session)).isEmpty();
            assertThat(corner.sessions()).isEmpty();
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 100, 150, 200, 250, 300, 350, 400, 500, 600, 800})
    void aSignalAtAnyMomentLeavesNothing(int millis) throws InterruptedException {
        try (Started started = corner.start("run", "semaphore-bag", "--for", "60s", "--json")) {
            Thread.sleep(millis);
            List<String> sessions = corner.sessions();
            started.signal("TERM");
            started.await().exitsWith(143);
            assertThat(corner.sessions()).isEmpty();
            assertThat(sessions).allSatisfy(session -> assertThat(Corner.sharedMemoryOf(session)).isEmpty());
        }
    }

    @Test
    void afterKillNineNoChildIsAliveAndTheNextStartRemovesWhatIsLeftAndNothingElse() throws IOException {
        String chosen = "interleave-test-%08x".formatted(ThreadLocalRandom.current().nextInt());
        try (Started started = running("--object", "bag=/" + chosen)) {
            String session = corner.sessions().getFirst();
            Path similar = Files.writeString(Path.of("/dev/shm/interleave-" + session + "-similar"), "of somebody else");
            Path semaphore = Files.writeString(Path.of("/dev/shm/sem." + chosen + "-similar"), "of somebody else");
            try {
                List<ProcessHandle> children = started.children();
                Started.signal(children.getFirst().pid(), "STOP");
                started.signal("KILL");
                awaitDead(children);
                assertThat(Corner.sharedMemoryOf(session)).hasSize(ACTORS + 1);
                assertThat(Path.of("/dev/shm/sem." + chosen)).exists();

                Ended dry = corner.run("clean", "--dry-run").exitsWith(0);
                assertThat(dry.out()).contains("would remove semaphore /" + chosen).contains("would remove shared-memory /interleave-" + session + "-taker-1");
                assertThat(Path.of("/dev/shm/sem." + chosen)).exists();

                Ended next = corner.run("run", "lost-increments", "--set", "increments=10", "--json").exitsWith(0);
                assertThat(next.err()).contains("Removed " + (ACTORS + 1) + " objects");
                assertThat(next.json().path("result").path("expected").asInt()).isEqualTo(20);
                assertThat(Corner.sharedMemoryOf(session)).containsExactly(similar.getFileName().toString());
                assertThat(Path.of("/dev/shm/sem." + chosen)).doesNotExist();
                assertThat(similar).hasContent("of somebody else");
                assertThat(semaphore).hasContent("of somebody else");
                assertThat(corner.sessions()).isEmpty();
            } finally {
                Files.delete(similar);
                Files.delete(semaphore);
            }
        }
    }

    @Test
    void cleanRemovesWhatAKilledProgramLeftAndSaysSo() {
        try (Started started = running()) {
            String session = corner.sessions().getFirst();
            List<ProcessHandle> children = started.children();
            started.signal("KILL");
            awaitDead(children);
            Ended clean = corner.run("clean").exitsWith(0);
            assertThat(clean.out().lines()).hasSize(ACTORS + 1).allMatch(line -> line.startsWith("removed ") && line.contains(session));
            assertThat(Corner.sharedMemoryOf(session)).isEmpty();
            assertThat(corner.run("clean").exitsWith(0).out()).isEqualTo("nothing was left behind\n");
        }
    }

    @Test
    void twoProgramsAtOnceDoNotDisturbEachOther() {
        try (Started first = running()) {
            Ended second = corner.run("run", "lost-increments", "--set", "increments=100", "--json").exitsWith(0);
            assertThat(second.err()).isEmpty();
            assertThat(second.json().path("result").path("expected").asInt()).isEqualTo(200);
            assertThat(corner.run("clean").exitsWith(0).out()).isEqualTo("nothing was left behind\n");
            assertThat(first.isAlive()).isTrue();
            assertThat(first.children()).hasSize(ACTORS);
            first.signal("TERM");
            first.await().exitsWith(143);
        }
        assertThat(corner.sessions()).isEmpty();
    }
}
