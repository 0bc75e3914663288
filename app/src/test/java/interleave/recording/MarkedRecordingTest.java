package interleave.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.model.RandomStory;
import interleave.model.Timeline;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markers that are set in a file that is there already. */
class MarkedRecordingTest {
    private static final int EVENTS = 20_000;
    private static final Marker HERE =
            new Marker(77, 5_000_000_123L, "Here", "what is to be seen", true, false, "Who is next?", List.of(new Marker.Answer("the first", true), new Marker.Answer("nobody", false)), "It was first.");
    private static final Marker THERE = Marker.of(5, 6, "There");

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void record() throws IOException {
        file = SomeRecording.of(directory.resolve("a.interleave"), RandomStory.of(4, EVENTS));
    }

    @Test
    void shouldHaveThemAsTheyWereLast() throws Exception {
        mark(List.of(HERE));
        mark(List.of(HERE, THERE));
        assertMarked(THERE, HERE);

        mark(List.of(THERE.at(9, 90)));
        assertMarked(THERE.at(9, 90));

        mark(List.of());
        assertMarked();
    }

    /** Whoever reads it cut anywhere has them as they were before or as they are now, and all events. */
    @Test
    void shouldStayReadableWhereverTheNewOnesAreCutOff() throws Exception {
        mark(List.of(THERE));
        int before = (int) Files.size(file);
        mark(List.of(HERE, THERE));
        byte[] whole = Files.readAllBytes(file);
        for (int length = before; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (Recording recording = Recording.open(file)) {
                assertThat(recording.markers()).isIn(List.of(THERE), List.of(THERE, HERE));
                assertThat(recording.events()).isEqualTo(EVENTS);
                assertThat(recording.damage().isPresent()).isEqualTo(length != before && length != whole.length);
            }
        }
        assertThat(whole).startsWith(Arrays.copyOf(whole, before));
    }

    @Test
    void shouldTakeThemThoughItWasCutOff() throws Exception {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        long events;
        try (Recording recording = Recording.open(file)) {
            events = recording.events();
            recording.mark(List.of(HERE));
        }
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.markers()).containsExactly(HERE);
            assertThat(recording.timeline().size()).isEqualTo(events).isPositive();
            assertThat(recording.damage()).as("whole again, though shorter").isEmpty();
        }
    }

    /** As version 0.1 wrote them: one by one, and without what is new. */
    @Test
    void shouldReadThoseOfEarlierPrograms() throws Exception {
        byte[] marker = "{\"event\": 5, \"time\": 6, \"title\": \"There\", \"note\": \"\", \"stop\": false, \"question\": \"\", \"answers\": []}".getBytes(StandardCharsets.UTF_8);
        Files.write(file, FileLayout.frame(FrameType.MARKER, marker).array(), StandardOpenOption.APPEND);
        try (Recording recording = Recording.open(file)) {
            assertThat(recording.markers()).containsExactly(THERE);
            recording.mark(List.of(THERE, HERE));
        }
        assertMarked(THERE, HERE);
    }

    @Test
    void shouldPassOverAListThatIsNone() throws Exception {
        mark(List.of(THERE));
        byte[] nonsense = "[{\"answers\": 7}]".getBytes(StandardCharsets.UTF_8);
        Files.write(file, FileLayout.frame(FrameType.MARKERS, nonsense).array(), StandardOpenOption.APPEND);

        try (Recording recording = Recording.open(file)) {
            assertThat(recording.markers()).containsExactly(THERE);
        }
    }

    @Test
    void shouldKeepWhatSomebodyElseHasWrittenMeanwhile() throws Exception {
        try (Recording mine = Recording.open(file)) {
            byte[] payload = "something new".getBytes(StandardCharsets.UTF_8);
            Files.write(file, FileLayout.frame(FrameType.OUTCOME, payload).array(), StandardOpenOption.APPEND);
            mine.mark(List.of(HERE));
        }
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("something new");
        assertMarked(HERE);
    }

    @Test
    void shouldNotTouchAFileThatIsBeingRecorded() throws Exception {
        Timeline live = new Timeline(RandomStory.OBJECTS);
        live.append(RandomStory.of(4, 100));
        Path other = directory.resolve("b.interleave");
        try (Recorder recorder = Recorder.start(live, RecordingTest.header(), other, failure -> {
            throw new AssertionError(failure);
        })) {
            recorder.mark(List.of(THERE));
            try (Recording recording = Recording.open(other)) {
                assertThatThrownBy(() -> recording.mark(List.of(HERE))).isInstanceOf(IOException.class).hasMessageContaining("is being written");
            }
        }
        try (Recording recording = Recording.open(other)) {
            assertThat(recording.markers()).containsExactly(THERE);
            assertThat(recording.events()).isEqualTo(100);
        }
    }

    private void mark(List<Marker> markers) throws IOException {
        try (Recording recording = Recording.open(file)) {
            recording.mark(markers);
            assertThat(recording.markers()).hasSameSizeAs(markers);
        }
    }

    private void assertMarked(Marker... markers) throws IOException {
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.markers()).containsExactly(markers);
            assertThat(recording.damage()).isEmpty();
            assertThat(recording.timeline().size()).isEqualTo(EVENTS);
        }
    }
}
