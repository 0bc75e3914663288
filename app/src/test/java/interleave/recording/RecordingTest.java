package interleave.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.demo.ObjectSpec;
import interleave.demo.Role;
import interleave.model.Events;
import interleave.model.RandomStory;
import interleave.model.Timeline;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final int EVENTS = 20_000;
    private static final Marker MARKER =
            new Marker(77, 5_000_000_123L, "Here", "what is to be seen", true, true, "Who is next?", List.of(new Marker.Answer("the first", true), new Marker.Answer("nobody", false)), "It was first.");
    private static final Outcome OUTCOME = new Outcome("free", Map.of("expected", 7, "lost", 0.5), Map.of("received", List.of(1L, 2L)), "lost", "kept", 10, 2, 35.5, 3, 9);

    @TempDir
    private Path directory;

    @Test
    void shouldGiveBackTheWholeSession() throws Exception {
        Events run = RandomStory.of(1, EVENTS);
        Timeline live = new Timeline(RandomStory.OBJECTS);
        Path file = directory.resolve("a.interleave");
        Recorder recorder = Recorder.start(live, header(), file, Fail::because);
        live.append(run);
        recorder.mark(List.of());
        recorder.mark(List.of(MARKER));
        recorder.finish(OUTCOME);

        try (Recording recording = Recording.open(file)) {
            assertThat(recording.header()).isEqualTo(header());
            assertThat(recording.markers()).containsExactly(MARKER);
            assertThat(recording.outcome().orElseThrow().verdict()).isEqualTo("kept");
            assertThat(recording.outcome().orElseThrow().sequences()).isEqualTo(OUTCOME.sequences());
            assertThat(recording.events()).isEqualTo(EVENTS);
            assertThat(recording.ended()).isEqualTo(live.ended());
            recording.load(() -> true);
            assertThat(recording.isLoaded()).isTrue();
            assertThat(recording.damage()).isEmpty();
            assertThat(recording.timeline().now()).isEqualTo(live.now());
            for (int place : new int[] {0, 1, 5000, 8191, 8192, 8193, EVENTS}) {
                assertThat(recording.timeline().stateAt(place)).isEqualTo(live.stateAt(place));
            }
        }
        assertThat(recorder.failure()).isEmpty();
    }

    @Test
    void shouldRecordWhatWasBeforeItBeganAndWhatComesWhileItWrites() throws Exception {
        Timeline live = new Timeline(RandomStory.OBJECTS, new SpilledBlocks(100_000, directory));
        Events run = RandomStory.of(2, 120_000);
        append(live, run, 0, 50_000);
        Path file = directory.resolve("b.interleave");
        Recorder recorder = Recorder.start(live, header(), file, Fail::because);
        CompletableFuture.runAsync(() -> append(live, run, 50_000, 120_000)).get();
        recorder.close();

        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.timeline().size()).isEqualTo(120_000);
            assertThat(recording.timeline().now()).isEqualTo(live.now());
            assertThat(recording.timeline().stateAt(77_777)).isEqualTo(live.stateAt(77_777));
        }
        live.close();
        assertThat(Files.list(directory)).containsExactly(file);
    }

    /** In a slow session a second's events are saved before there is a whole block of them. */
    @Test
    void shouldHaveOnDiskWhatHappenedASecondAgo() throws Exception {
        Timeline live = new Timeline(RandomStory.OBJECTS);
        Path file = directory.resolve("c.interleave");
        Events run = RandomStory.of(3, 10_000);
        try (Recorder recorder = Recorder.start(live, header(), file, Fail::because)) {
            append(live, run, 0, 100);
            awaitWritten(recorder, 100);
            Path copy = Files.copy(file, directory.resolve("killed.interleave"));
            append(live, run, 100, 10_000);
            awaitWritten(recorder, 10_000);
            try (Recording recording = Recording.open(copy)) {
                recording.load(() -> true);
                assertThat(recording.damage().orElseThrow()).isEqualTo(new Damage.Unended(100));
                assertThat(recording.timeline().now()).isEqualTo(live.stateAt(100));
            }
        }
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.timeline().now()).isEqualTo(live.now());
        }
    }

    @Test
    void shouldBeThereAtOnceWithWhatItsEventsHaveLedTo() throws Exception {
        Path file = directory.resolve("k.interleave");
        Events run = RandomStory.of(5, 600_000);
        Timeline live = new Timeline(RandomStory.OBJECTS);
        try (Recorder recorder = Recorder.start(live, header(), file, Fail::because)) {
            append(live, run, 0, 300_100);
            awaitWritten(recorder, 300_100);
            append(live, run, 300_100, 600_000);
        }
        Path cut = Files.copy(file, directory.resolve("cut.interleave"));
        cut(cut, Files.size(cut) - 1);
        try (Recording recording = Recording.open(file); Recording rebuilt = Recording.open(cut)) {
            Timeline timeline = recording.timeline();
            assertThat(recording.isLoaded()).isTrue();
            assertThat(rebuilt.timeline().size()).isZero();
            rebuilt.load(() -> true);
            assertThat(timeline.size()).isEqualTo(rebuilt.timeline().size()).isEqualTo(600_000);
            assertThat(timeline.now()).isEqualTo(rebuilt.timeline().now()).isEqualTo(live.now());
            for (int place : new int[] {0, 1, 100_000, 262_144, 262_145, 300_099, 300_100, 400_000, 524_288, 599_999, 600_000}) {
                assertThat(timeline.stateAt(place)).isEqualTo(live.stateAt(place));
                assertThat(rebuilt.timeline().stateAt(place)).isEqualTo(live.stateAt(place));
            }
            assertThat(timeline.view(live.began(), live.ended(), 1).lanes().getFirst().columns().operations()[0])
                    .isCloseTo(rebuilt.timeline().view(live.began(), live.ended(), 1).lanes().getFirst().columns().operations()[0], Offset.offset(1f));
        }
    }

    @Test
    void shouldShowWhatIsBehindADamagedBlockWhereTheStateThereWasKept() throws Exception {
        Path file = directory.resolve("l.interleave");
        Timeline live = new Timeline(RandomStory.OBJECTS);
        live.append(RandomStory.of(6, 300_000));
        Recorder.start(live, header(), file, Fail::because).close();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 4] ^= 1;
        Files.write(file, bytes);

        try (Recording recording = Recording.open(file)) {
            assertThat(recording.timeline().stateAt(280_000)).isEqualTo(live.stateAt(280_000));
            recording.load(() -> true);
            assertThat(recording.damage().orElseThrow()).isEqualTo(new Damage.Holes(8192, 300_000));
            recording.timeline().view(live.began(), live.ended(), 100);
            assertThat(recording.timeline().stateAt(200_000).actors()).hasSize(4);
        }
    }

    @Test
    void shouldEndWithOneMomentOfASessionThatGoesOn() throws Exception {
        Path file = directory.resolve("m.interleave");
        Timeline live = new Timeline(RandomStory.OBJECTS);
        Events run = RandomStory.of(7, 200_000);
        append(live, run, 0, 20_000);
        CompletableFuture<Void> session = CompletableFuture.runAsync(() -> append(live, run, 20_000, 200_000));
        Recorder.start(live, header(), file, Fail::because).close();
        long events;
        try (Recording recording = Recording.open(file)) {
            Timeline timeline = recording.timeline();
            events = timeline.size();
            assertThat(recording.isLoaded()).isTrue();
            assertThat(recording.events()).isEqualTo(events).isBetween(20_000L, 200_000L);
            session.get();
            assertThat(timeline.now()).isEqualTo(live.stateAt(events));
        }
    }

    @Test
    void shouldOpenUpToTheLastWholeBlockWhereverItIsCut() throws Exception {
        Path file = recorded("f.interleave", 20_000);
        byte[] whole = Files.readAllBytes(file);
        long last = -1;
        for (int length = whole.length - 1; length > whole.length / 3; length -= whole.length / 50) {
            cut(file, length);
            try (Recording recording = Recording.open(file)) {
                recording.load(() -> true);
                assertThat(recording.damage().orElseThrow()).isInstanceOfAny(Damage.CutOff.class, Damage.Unended.class);
                assertThat(recording.timeline().size()).isEqualTo(recording.events());
                assertThat(last < 0 || recording.events() <= last).isTrue();
                last = recording.events();
            }
        }
        assertThat(last).isLessThan(20_000);
    }

    @Test
    void shouldShowWhatComesBeforeADamagedBlock() throws Exception {
        Path file = recorded("g.interleave", 30_000);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.damage().orElseThrow()).isEqualTo(new Damage.Torn(recording.timeline().size(), 30_000));
            assertThat(recording.timeline().size()).isBetween(1L, 29_999L);
            assertThat(recording.isLoaded()).isTrue();
        }
    }

    @Test
    void shouldRefuseWhatIsNoRecordingOrALaterOne() throws Exception {
        Path text = Files.writeString(directory.resolve("text"), "This is not a recording, though it is long enough to be one.");
        Path empty = Files.createFile(directory.resolve("empty"));
        Path later = recorded("later.interleave", 100);
        try (FileChannel channel = FileChannel.open(later, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {9}), 8);
        }
        Path headless = recorded("headless.interleave", 100);
        cut(headless, 40);

        assertThatThrownBy(() -> Recording.open(text)).isInstanceOf(UnreadableRecordingException.class).hasMessageContaining("is not a recording");
        assertThatThrownBy(() -> Recording.open(empty)).isInstanceOf(UnreadableRecordingException.class).hasMessageContaining("is not a recording");
        assertThatThrownBy(() -> Recording.open(later)).isInstanceOf(UnreadableRecordingException.class).hasMessageContaining("format 9");
        assertThatThrownBy(() -> Recording.open(headless)).isInstanceOf(UnreadableRecordingException.class).hasMessageContaining("is damaged");
        assertThatThrownBy(() -> Recording.open(directory.resolve("nothing"))).isInstanceOf(IOException.class);
    }

    @Test
    void shouldRefuseAHeaderOfObjectsThatCannotBe() throws Exception {
        for (String[] change : new String[][] {{"content", "comtent"}, {"\"count\" : 8", "\"count\" :-8"}, {"\"side\"", "\"site\""}, {"\"spec\"", "\"spek\""}}) {
            Path file = recorded("n.interleave", 100);
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(text).contains(change[0]);
            bytes = text.replace(change[0], change[1]).getBytes(StandardCharsets.ISO_8859_1);
            BrokenFiles.seal(bytes);
            Files.write(file, bytes);

            assertThatThrownBy(() -> Recording.open(file)).as(change[1]).isInstanceOf(UnreadableRecordingException.class).hasMessageContaining("is damaged");
            Files.delete(file);
        }
    }

    @Test
    void shouldNotBelieveAnIndexThatCannotBe() throws Exception {
        Path file = recorded("o.interleave", 20_000);
        byte[] whole = Files.readAllBytes(file);
        int index = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("INDX") + FileLayout.FRAME_HEAD;
        int countOfFirst = index + 32 + 20;
        for (int count : new int[] {0, -1, 1 << 30}) {
            byte[] bytes = whole.clone();
            FileLayout.buffer(bytes).putInt(countOfFirst, count);
            BrokenFiles.seal(bytes);
            Files.write(file, bytes);
            try (Recording recording = Recording.open(file)) {
                recording.load(() -> true);
                assertThat(recording.damage().orElseThrow()).isEqualTo(new Damage.Unended(20_000));
                assertThat(recording.timeline().size()).isEqualTo(20_000);
            }
        }
    }

    @Test
    void shouldPassOverFramesOfALaterKind() throws Exception {
        Path file = recorded("h.interleave", 3_000);
        byte[] payload = "something new".getBytes();
        int type = 'N' | 'E' << 8 | 'W' << 16 | 'S' << 24;
        ByteBuffer frame = FileLayout.buffer(FileLayout.FRAME_HEAD + payload.length);
        frame.putInt(type).putInt(payload.length).putInt(FileLayout.checksum(type, payload)).put(payload);
        Files.write(file, frame.array(), StandardOpenOption.APPEND);

        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            assertThat(recording.timeline().size()).isEqualTo(3_000);
        }
    }

    @Test
    void shouldNotWriteOverAFileThatIsThere() throws Exception {
        Path file = recorded("i.interleave", 100);
        Timeline live = new Timeline(RandomStory.OBJECTS);

        assertThatThrownBy(() -> Recorder.start(live, header(), file, Fail::because)).isInstanceOf(IOException.class).hasMessageContaining("is there already");
        try (Recording recording = Recording.open(file)) {
            assertThat(recording.events()).isEqualTo(100);
        }
    }

    @Test
    void shouldKeepTheHeaderReadableForPeople() throws Exception {
        String start = Files.readString(recorded("j.interleave", 10), StandardCharsets.ISO_8859_1);

        assertThat(start).contains("\"title\" : \"A title\"").contains("\"is\" : \"Semaphore\"");
    }

    @Test
    void shouldDescribeEveryKindOfObject() throws Exception {
        assertThat(ObjectSpec.class.getPermittedSubclasses()).allSatisfy(kind -> assertThat(kind.isRecord()).isTrue());
        assertThat(RecordingJson.read(RecordingJson.write(header()), Header.class)).isEqualTo(header());
    }

    private Path recorded(String name, int events) throws IOException {
        Timeline live = new Timeline(RandomStory.OBJECTS);
        live.append(RandomStory.of(4, events));
        Path file = directory.resolve(name);
        Recorder.start(live, header(), file, Fail::because).close();
        return file;
    }

    private static void cut(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    static void append(Timeline timeline, Events run, int from, int to) {
        for (int i = from; i < to; ) {
            Events part = new Events();
            while (part.size() < 700 && i < to) {
                part.add(run, i++);
            }
            timeline.append(part);
        }
    }

    static void awaitWritten(Recorder recorder, long events) throws InterruptedException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (recorder.written() < events && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        assertThat(recorder.written()).isEqualTo(events);
    }

    static Header header() {
        return header("A title");
    }

    static Header header(String title) {
        return new Header(
                title, "Somebody", "", "some-demo", Map.of("increments", 5, "guard", "none"), List.of(new Header.Player("actor", 4, Role.Side.LEFT)),
                RandomStory.OBJECTS.stream().map(spec -> new Header.RecordedObject(spec, "/" + spec.name(), spec.kind(), true)).toList(),
                List.of(new Header.Source("actor", "java", "Some.java", 12, "int a;\n")), Map.of("en", Map.of("title", "A title")),
                new Header.Machine("Linux", "6.18", "amd64", 2, "25"), new Header.Clock(5_000_000_000L, "2026-01-01T00:00:00Z"), "every", "interleave");
    }

    private static final class Fail {
        static void because(String failure) {
            throw new AssertionError(failure);
        }
    }
}
