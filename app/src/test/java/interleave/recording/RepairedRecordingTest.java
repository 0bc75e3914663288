package interleave.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.model.Events;
import interleave.model.RandomStory;
import interleave.model.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings whose writer was ended before it could end them. */
class RepairedRecordingTest {
    private static final int EVENTS = 60_000;

    @TempDir
    private Path directory;

    private Path file;
    private byte[] whole;

    @BeforeEach
    void record() throws IOException {
        file = SomeRecording.of(directory.resolve("a.interleave"), RandomStory.of(8, EVENTS));
        whole = Files.readAllBytes(file);
    }

    @Test
    void shouldBeThereAtOnceFromThenOnWhereverItWasCutOff() throws Exception {
        for (int length : new int[] {whole.length / 3, whole.length / 2, whole.length - 500, whole.length - 1}) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            Timeline anew;
            try (Recording recording = Recording.open(file)) {
                assertThat(recording.isRepairable()).as("before it is known what it leads to").isFalse();
                recording.load(() -> true);
                assertThat(recording.isRepairable()).isTrue();
                recording.repair();
                assertThat(recording.isRepairable()).isFalse();
                assertThat(recording.damage()).isEmpty();
                anew = new Timeline(RandomStory.OBJECTS);
                recording.read((run, _) -> {
                    anew.append(run);
                    return true;
                });
            }
            assertThat(Files.readAllBytes(file)).as("nothing in it is changed").startsWith(cut);
            try (Recording recording = Recording.open(file)) {
                assertThat(recording.timeline().now()).isEqualTo(anew.now());
                assertThat(recording.isLoaded()).as("at once").isTrue();
                long middle = anew.size() / 2;
                assertThat(recording.timeline().stateAt(middle)).isEqualTo(anew.stateAt(middle));
                recording.load(() -> true);
                assertThat(recording.damage()).isEmpty();
                assertThat(recording.isRepairable()).isFalse();
            }
        }
    }

    @Test
    void shouldTakeMarkersAfterwardsAndKeepThem() throws Exception {
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            recording.repair();
            recording.mark(List.of(Marker.of(5, 6, "There")));
        }
        try (Recording recording = Recording.open(file)) {
            assertThat(recording.markers()).containsExactly(Marker.of(5, 6, "There"));
            recording.timeline();
            assertThat(recording.isLoaded()).isTrue();
        }
    }

    /** Who marks it has it written anyway. */
    @Test
    void shouldBeRepairedWhenItIsMarked() throws Exception {
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            recording.mark(List.of(Marker.of(5, 6, "There")));
            assertThat(recording.damage()).isEmpty();
        }
        try (Recording recording = Recording.open(file)) {
            recording.timeline();
            assertThat(recording.isLoaded()).isTrue();
        }
    }

    @Test
    void shouldStayAsReadableAsItWasWhereverTheRepairIsCutOff() throws Exception {
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        long events;
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            recording.repair();
            events = recording.events();
        }
        byte[] repaired = Files.readAllBytes(file);
        int step = (repaired.length - whole.length / 2) / 40;
        for (int length = whole.length / 2; length < repaired.length; length += step) {
            Files.write(file, Arrays.copyOf(repaired, length));
            try (Recording recording = Recording.open(file)) {
                recording.load(() -> true);
                assertThat(recording.timeline().size()).isEqualTo(events);
                assertThat(recording.isRepairable()).isTrue();
                recording.repair();
            }
            try (Recording recording = Recording.open(file)) {
                recording.timeline();
                assertThat(recording.isLoaded()).isTrue();
                assertThat(recording.events()).isEqualTo(events);
            }
        }
    }

    @Test
    void shouldNotBeWrittenWithoutNeedOrWhereEventsAreLost() throws Exception {
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.isRepairable()).isFalse();
            assertThatThrownBy(recording::repair).isInstanceOf(IllegalStateException.class);
        }
        byte[] holed = whole.clone();
        holed[whole.length / 4] ^= 1;
        Files.write(file, holed);
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.damage().orElseThrow()).isInstanceOf(Damage.Torn.class);
            assertThat(recording.isRepairable()).isFalse();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(holed);
    }

    @Test
    void shouldNotBeWrittenWhileItIsRecordedNorWhenItIsAnotherOne() throws Exception {
        Timeline live = new Timeline(RandomStory.OBJECTS);
        Events run = RandomStory.of(9, 200);
        RecordingTest.append(live, run, 0, 100);
        Path other = directory.resolve("b.interleave");
        Recorder recorder = Recorder.start(live, RecordingTest.header(), other, failure -> {
            throw new AssertionError(failure);
        });
        recorder.mark(List.of(Marker.of(5, 6, "There")));
        RecordingTest.awaitWritten(recorder, 100);
        try (Recording recording = Recording.open(other)) {
            recording.load(() -> true);
            assertThatThrownBy(recording::repair).isInstanceOf(IOException.class).hasMessageContaining("is being written");
            RecordingTest.append(live, run, 100, 200);
            recorder.close();
            assertThatThrownBy(recording::repair).isInstanceOf(IOException.class).hasMessageContaining("has changed meanwhile");
            Files.delete(other);
            Recorder.start(live, RecordingTest.header("Another title"), other, failure -> {
                throw new AssertionError(failure);
            }).close();
            assertThatThrownBy(recording::repair).isInstanceOf(IOException.class).hasMessageContaining("another recording");
        }
    }
}
