package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code interleave run}, as it is typed. */
class RunIT {
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

    @ParameterizedTest
    @ValueSource(strings = {"lost-increments", "guarded-increments", "semaphore-bag", "queue"})
    void theDocumentHasWhatIsPromised(String demo) {
        JsonNode run = corner.run("run", demo, "--for", "1s", "--json").exitsWith(0).json();
        assertThat(run.path("demo").asText()).isEqualTo(demo);
        assertThat(run.path("mode").asText()).isEqualTo("free");
        assertThat(run.path("parameters").isObject()).isTrue();
        assertThat(run.path("result").path("verdict").asText()).isIn("kept", "broken");
        assertThat(run.path("events").path("recorded").asLong()).isPositive();
        assertThat(run.path("events").path("overwritten").asLong()).isZero();
        assertThat(run.path("traceCostNs").asDouble()).isPositive();
        assertThat(run.path("actors")).isNotEmpty().allSatisfy(actor -> {
            assertThat(actor.path("name").asText()).startsWith(actor.path("role").asText() + "-");
            assertThat(actor.path("pid").asLong()).isPositive();
            assertThat(actor.path("state").asText()).isNotEmpty();
            assertThat(actor.has("operations")).isTrue();
            assertThat(actor.has("blockedOn")).isTrue();
            assertThat(actor.has("exit")).isTrue();
        });
        assertThat(run.path("objects")).isNotEmpty().allSatisfy(object -> {
            assertThat(object.path("systemName").asText()).startsWith("/interleave-").endsWith("-" + object.path("name").asText());
            assertThat(object.path("kind").asText()).isIn("shared-memory", "semaphore", "queue");
            assertThat(object.path("source")).isNotEmpty().allSatisfy(source -> assertThat(source.asText()).isIn("kernel", "reported", "inferred"));
        });
    }

    @ParameterizedTest
    @CsvSource({"2, 50", "4, 75"})
    void aWidenedWindowLosesWhatTheTheorySays(int incrementers, double percent) {
        JsonNode run = corner.run("run", "lost-increments", "--role", "incrementer=" + incrementers,
                "--set", "increments=1000", "--set", "window-us=100", "--json").exitsWith(0).json();
        assertThat(run.path("mode").asText()).isEqualTo("widened");
        assertThat(run.path("result").path("expected").asLong()).isEqualTo(1000L * incrementers);
        // How near it comes depends on who else uses the machine.
        assertThat(run.path("result").path("lostPercent").asDouble()).isBetween(percent / 3, percent + 5);
        assertThat(run.path("actors")).allSatisfy(actor -> {
            assertThat(actor.path("state").asText()).isEqualTo("exited");
            assertThat(actor.path("exit").path("code").asInt(-1)).isZero();
            assertThat(actor.path("operations").asLong()).isEqualTo(2000);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"semaphore", "sysv-semaphore", "file-lock", "atomic"})
    void aGuardLosesNothing(String guard) {
        JsonNode run = corner.run("run", "guarded-increments", "--set", "guard=" + guard, "--set", "increments=2000", "--json").exitsWith(0).json();
        assertThat(run.path("result").path("lost").asLong(-1)).isZero();
        assertThat(run.path("result").path("actual").asLong()).isEqualTo(4000);
    }

    @Test
    void whoIsBlockedIsThereWithItsKernelFunction() {
        JsonNode run = corner.run("run", "semaphore-bag", "--role", "giver=0", "--role", "taker=8", "--set", "takes=1", "--set", "take-ms=60000",
                "--for", "2s", "--json").exitsWith(0).json();
        JsonNode bag = run.path("objects").get(0);
        assertThat(bag.path("value").asInt(-1)).isZero();
        assertThat(bag.path("waiters").asInt()).isEqualTo(1);
        assertThat(bag.path("source").path("waiters").asText()).isEqualTo("kernel");
        assertThat(run.path("actors")).filteredOn(actor -> actor.path("state").asText().equals("blocked")).singleElement().satisfies(actor -> {
            JsonNode on = actor.path("blockedOn");
            assertThat(on.path("object").asText()).isEqualTo("bag");
            assertThat(on.path("call").asText()).isEqualTo("sem_wait");
            assertThat(on.path("kernelFunction").asText()).startsWith("futex_");
            assertThat(on.path("sinceMs").asLong()).isPositive();
        });
    }

    @Test
    void severalRunsAreAListWithFreshProcessesEach() {
        JsonNode run = corner.run("run", "lost-increments", "--set", "increments=200", "--runs", "3", "--json").exitsWith(0).json();
        assertThat(run.path("runs")).hasSize(3).allSatisfy(each -> assertThat(each.path("expected").asLong()).isEqualTo(400));
    }

    @Test
    void withoutJsonWhatHappensIsToldAndTheModeStandsNextToTheResult() {
        Ended run = corner.run("run", "semaphore-bag", "--for", "2s").exitsWith(0);
        assertThat(run.out()).contains("giver-1").contains("wait bag").contains("from outside").contains("free:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nope|lost-increments, guarded-increments, interleaving",
        "queue --role taker=1|sender, receiver",
        "queue --role sender=17|0 to 16",
        "queue --role sender=many|'many'",
        "queue --set size=1|depth",
        "queue --set depth=deep|a whole number from 1",
        "guarded-increments --set guard=hope|none, semaphore, sysv-semaphore, file-lock, atomic",
        "queue --object bag=/x|queue",
        "queue --object queue=x|/my-queue",
        "queue --object queue=/a/b|/my-queue",
        "guarded-increments --set guard=sysv-semaphore --object mutex=/x|0x1234",
        "queue --object queue|KEY=VALUE",
        "queue --trace all|LATEST",
        "queue --for 5|20s",
        "queue --for 0s|from 1ms",
        "queue --for 99999999999999h|24h",
        "queue --runs 0|1 or more",
        "queue --bogus|--bogus",
    })
    void whatIsWrongIsSaidWithWhatWouldHaveBeenRight(String arguments, String right) {
        corner.run(("run " + arguments).split(" ")).exitsWith(2).says(right);
    }

    @Test
    void aQueueThatIsTooDeepNamesTheLimit() {
        corner.run("run", "queue", "--set", "depth=65536", "--json").exitsWith(1).says("mq_open", "depth of 65536", "/proc/sys/fs/mqueue/msg_max", "sysctl");
    }
}
