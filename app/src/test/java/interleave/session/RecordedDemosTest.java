package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.demo.ObjectSpec;
import interleave.model.Timeline;
import interleave.model.WorldFold;
import interleave.model.WorldState;
import interleave.recording.Recording;
import interleave.trace.Phase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a demo does, its recording replays it: each demo is run for real and recorded. */
class RecordedDemosTest {
    private static final long ENOUGH = 300;
    private static final long LONG_ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /** More of them are compared only here and there. */
    private static final int ALL = 600;
    private static final int APART = 997;

    @TempDir
    private Path directory;

    static Stream<String> demos() {
        return Demos.all().stream().map(Demo::id);
    }

    @ParameterizedTest
    @MethodSource("demos")
    void shouldReplayToTheLiveStateAndGoBackAsItWentForward(String id) throws Exception {
        Path file = directory.resolve(id + ".interleave");
        try (OneSession one = begin(id)) {
            Session session = one.session();
            session.record(file, new Authorship("", "", ""), failure -> {
                throw new AssertionError(failure);
            });
            long begun = System.nanoTime();
            Eventually.isTrue("it has gone on for a while",
                    () -> session.isOver() || one.world().events() > ENOUGH || System.nanoTime() - begun > LONG_ENOUGH_NANOS, one::world);
            session.recording().end();
            try (Recording recording = Recording.open(file)) {
                Timeline timeline = recording.timeline();
                assertThat(recording.isLoaded()).as("all was kept that was worked out").isTrue();
                assertThat(timeline.now()).as("as it was live").isEqualTo(session.timeline().stateAt(timeline.size()));
                assertThat(timeline.now().events()).isPositive();
                backAsForward(recording, timeline);
            }
        }
        try (Recording recording = Recording.open(file); Recording again = Recording.open(withoutIndex(file))) {
            again.load(() -> true);
            assertThat(again.timeline().now()).as("worked out anew").isEqualTo(recording.timeline().now());
            assertThat(again.timeline().size()).isEqualTo(recording.timeline().size());
            backAsForward(again, again.timeline());
        }
    }

    private static OneSession begin(String id) {
        Demo demo = Demos.find(id).orElseThrow();
        Map<String, Integer> roles = new LinkedHashMap<>();
        demo.roles().forEach(role -> roles.put(role.name(), Math.max(1, role.least())));
        OneSession one = OneSession.of(id, demo.small(), roles);
        one.awaitWorld("everybody has begun", _ -> one.session().actors().stream().allMatch(actor -> actor.progress().phase().code() >= Phase.RUNNING.code()));
        return one;
    }

    private static void backAsForward(Recording recording, Timeline timeline) throws IOException {
        List<Long> places = new ArrayList<>();
        List<WorldState> states = new ArrayList<>();
        forward(recording, places, states);
        for (int i = places.size() - 1; i >= 0; i--) {
            assertThat(timeline.stateAt(places.get(i))).as("back to %s of %s events", places.get(i), timeline.size()).isEqualTo(states.get(i));
        }
    }

    private static void forward(Recording recording, List<Long> places, List<WorldState> states) throws IOException {
        List<ObjectSpec> specs = recording.header().specs();
        WorldFold fold = new WorldFold(specs);
        long last = recording.events();
        recording.read((run, first) -> {
            for (int i = 0; i < run.size(); i++) {
                fold.apply(run, i, i + 1);
                long place = first + i + 1;
                if (place <= ALL || place > last - ALL || place % APART == 0) {
                    places.add(place);
                    states.add(fold.state());
                }
            }
            return true;
        });
    }

    private Path withoutIndex(Path file) throws IOException {
        Path cut = Files.copy(file, directory.resolve("cut.interleave"));
        try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(cut) - 1);
        }
        return cut;
    }
}
