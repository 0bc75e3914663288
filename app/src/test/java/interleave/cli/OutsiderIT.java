package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C programs that use the objects of a session under names that were given to them, and objects that were there before. */
class OutsiderIT {
    @TempDir
    private Path directory;

    private final String name = "/interleave-test-%08x".formatted(ThreadLocalRandom.current().nextInt());
    private final Path semaphore = Path.of("/dev/shm/sem." + name.substring(1));
    private Corner corner;
    private Path outsider;

    @BeforeEach
    void compile() throws IOException, InterruptedException {
        corner = new Corner(directory);
        outsider = directory.resolve("outsider");
        Path source = directory.resolve("outsider.c");
        try (InputStream text = OutsiderIT.class.getResourceAsStream("outsider.c")) {
            Files.copy(text, source);
        }
        assumeTrue(isThere("cc"), "there is no C compiler (cc)");
        assertThat(new ProcessBuilder("cc", "-Wall", "-o", outsider.toString(), source.toString(), "-pthread", "-lrt").inheritIO().start().waitFor()).isZero();
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(":")).stream().anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private Started outside(String what) {
        Started started = corner.launch(List.of(outsider.toString(), what, name));
        Eventually.isTrue("the outsider is ready: " + started.errors(), () -> started.output().startsWith("ready"));
        return started;
    }

    /** A run that tells what it sees. */
    private Started bag(String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("run", "semaphore-bag", "--object", "bag=" + name, "--set", "tokens=0", "--role", "giver=0", "--role", "taker=0"));
        arguments.addAll(List.of(more));
        Started started = corner.start(arguments.toArray(String[]::new));
        Eventually.isTrue("the bag is there", () -> Files.exists(semaphore));
        return started;
    }

    @Test
    void aWaiterFromOutsideIsSeenAndAKilledOneIsNotCountedAnyMore() {
        try (Started run = bag("--for", "30s"); Started first = outside("wait"); Started second = outside("wait")) {
            Eventually.isTrue("two waiters are told of", () -> run.output().contains("2 waiters"));
            second.signal("KILL");
            Eventually.isTrue("one waiter is told of", () -> run.output().substring(run.output().lastIndexOf("2 waiters")).contains("1 waiter "));
            outside("post").close();
            assertThat(first.await().exitsWith(0).out()).endsWith("done\n");
            Eventually.isTrue("none is told of", () -> run.output().contains("0 waiters"));
            run.signal("INT");
            run.await().exitsWith(130);
        }
        assertThat(semaphore).doesNotExist();
    }

    @Test
    void whoWaitsAtTheEndStandsInTheDocument() {
        try (Started run = bag("--for", "8s", "--json"); Started waiter = outside("wait")) {
            JsonNode bag = run.await().exitsWith(0).json().path("objects").get(0);
            assertThat(bag.path("systemName").asText()).isEqualTo(name);
            assertThat(bag.path("waiters").asInt()).isEqualTo(1);
            JsonNode waiting = bag.path("waiting").get(0);
            assertThat(waiting.path("pid").asLong()).isEqualTo(waiter.pid());
            assertThat(waiting.path("command").asText()).isEqualTo("outsider");
            assertThat(waiting.path("call").asText()).isEqualTo("sem_wait");
            assertThat(waiting.path("kernelFunction").asText()).startsWith("futex_");
        }
    }

    @Test
    void aPostFromOutsideIsCountedAsSuch() {
        try (Started run = bag("--for", "8s", "--json"); Started post = outside("post")) {
            post.await().exitsWith(0);
            JsonNode result = run.await().exitsWith(0).json().path("result");
            assertThat(result.path("value").asInt()).isEqualTo(1);
            assertThat(result.path("foreign").asInt()).isEqualTo(1);
            assertThat(result.path("verdict").asText()).isEqualTo("broken");
        }
    }

    @Test
    void aReceiverFromOutsideGetsTheBytesOfAReading() {
        try (Started run = corner.start("run", "queue", "--object", "queue=" + name, "--role", "receiver=0", "--set", "send-ms=50", "--for", "30s", "--json")) {
            run.awaitActors(1);
            try (Started receiver = outside("receive")) {
                assertThat(receiver.await().exitsWith(0).out()).contains("24 bytes, timestamp set, value 40.0, channel 1");
            }
            run.signal("TERM");
            run.await().exitsWith(143);
        }
    }

    @Test
    void aNameThatIsTakenIsOfferedToBeAttachedToRenamedOrRemoved() throws IOException {
        try (Started run = bag("--for", "30s")) {
            corner.run("run", "semaphore-bag", "--object", "bag=" + name, "--json").exitsWith(1)
                    .says(name, "EEXIST", "--attach", "another name", "rm " + semaphore);
            assertThat(semaphore).as("it is that of the other session").exists();
            Ended attached = corner.run("run", "semaphore-bag", "--object", "bag=" + name, "--attach", "--for", "1s", "--json").exitsWith(0);
            JsonNode bag = attached.json().path("objects").get(0);
            assertThat(bag.path("ours").asBoolean(true)).isFalse();
            assertThat(attached.json().path("result").path("initial").asInt(-1)).isZero();
            assertThat(semaphore).as("who has attached leaves it").exists();
            run.signal("TERM");
            run.await().exitsWith(143);
        }
        assertThat(semaphore).doesNotExist();
    }

    @Test
    void whatIsNoSemaphoreIsToldAndLeftAlone() throws IOException {
        for (String planted : List.of("link", "directory", "rubbish")) {
            switch (planted) {
                case "link" -> Files.createSymbolicLink(semaphore, Files.writeString(directory.resolve("target"), "untouched"));
                case "directory" -> Files.createDirectory(semaphore);
                default -> Files.writeString(semaphore, "rubbish");
            }
            try {
                corner.run("run", "semaphore-bag", "--object", "bag=" + name, "--json").exitsWith(1).says("sem_open " + name);
                corner.run("run", "semaphore-bag", "--object", "bag=" + name, "--attach", "--json").exitsWith(1).says("sem_open " + name);
                assertThat(Files.exists(semaphore, java.nio.file.LinkOption.NOFOLLOW_LINKS)).as(planted).isTrue();
            } finally {
                Files.delete(semaphore);
            }
        }
        assertThat(directory.resolve("target")).hasContent("untouched");
        assertThat(corner.sessions()).isEmpty();
    }
}
