package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.model.Activity;
import interleave.model.WorldState;
import interleave.recording.Header;
import interleave.recording.Outcome;
import interleave.recording.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real sessions, recorded and shown again. */
class RecordedSessionTest {
    @TempDir
    private Path directory;

    private final List<String> failures = new ArrayList<>();

    @AfterEach
    void nothingWentWrong() {
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lost-increments, increments=200000, incrementer=2", "guarded-increments, increments=3000, incrementer=3", "queue, sends=20:receives=20:send-ms=1:receive-ms=1, sender=1"})
    void shouldReplayToTheSameFinalState(String demo, String setting, String role) throws Exception {
        Path file = directory.resolve("session.interleave");
        WorldState live;
        long events;
        Map<String, Number> numbers;
        try (OneSession one = OneSession.of(demo, map(setting), Map.of(role.split("=")[0], Integer.parseInt(role.split("=")[1])))) {
            one.session().record(file, new Authorship("A title", "", ""), failures::add);
            one.awaitEnd();
            one.awaitWorld("all have exited", world -> world.actors().stream().allMatch(actor -> actor.activity() == Activity.EXITED));
            one.session().close();
            live = one.world();
            events = one.session().timeline().size();
            numbers = one.session().result().numbers();
        }

        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.damage()).isEmpty();
            Outcome outcome = recording.outcome().orElseThrow();
            assertThat(outcome.numbers().toString()).isEqualTo(numbers.toString());
            assertThat(outcome.endedAt()).isGreaterThan(outcome.beganAt());
            assertThat(recording.timeline().size()).isBetween(events - 10, events);
            WorldState replayed = recording.timeline().now();
            assertThat(replayed.actors()).isEqualTo(live.actors());
            assertThat(replayed.events()).isEqualTo(live.events());
            Header header = recording.header();
            assertThat(header.demo()).isEqualTo(demo);
            assertThat(header.sources()).extracting(Header.Source::language).contains("java", "c");
            assertThat(header.texts().get("de")).containsKey("title");
            assertThat(Files.size(file)).as("bytes").isLessThan(12 * live.events() + 100_000);
        }
    }

    @Test
    void shouldBeRecordedWhenItIsGoingOnAlreadyAndIsEndedByForce() throws Exception {
        Path file = directory.resolve("session.interleave");
        try (OneSession one = OneSession.of("semaphore-bag", Map.of(), Map.of())) {
            one.awaitWorld("something has happened", world -> world.events() > 10);
            one.session().record(file, new Authorship("", "", ""), failures::add);
        }

        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.damage()).isEmpty();
            assertThat(recording.timeline().now().events()).isGreaterThan(10);
            assertThat(recording.timeline().stateAt(1).actors()).as("from its beginning").hasSizeLessThanOrEqualTo(1);
            assertThat(recording.timeline().now().actors()).as("before all were killed").noneMatch(actor -> actor.activity() == Activity.KILLED);
        }
    }

    private static Map<String, String> map(String setting) {
        Map<String, String> map = new TreeMap<>();
        for (String each : setting.split(":")) {
            map.put(each.split("=")[0], each.split("=")[1]);
        }
        return map;
    }
}
