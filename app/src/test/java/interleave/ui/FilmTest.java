package interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import interleave.model.RandomStory;
import interleave.model.Timeline;
import interleave.recording.Marker;
import interleave.recording.Recording;
import interleave.recording.Showing;
import interleave.recording.SomeRecording;
import interleave.recording.export.Unfinished;
import interleave.recording.film.EncoderMissingException;
import interleave.recording.film.Ffmpeg;
import interleave.recording.film.FilmPace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

class FilmTest {
    private static final Canvas CANVAS = new Canvas(480, 320, 1, Canvas.Tone.DARK, Locale.ENGLISH);
    private static final int SHADES = 256;

    @TempDir
    private Path directory;

    private Recording recording;
    private Timeline timeline;

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void record() throws IOException {
        recording = Recording.open(SomeRecording.of(directory.resolve("a.interleave"), RandomStory.of(3, 2_000)));
        recording.load(() -> true);
        timeline = recording.timeline();
    }

    @AfterEach
    void close() throws IOException {
        recording.close();
    }

    @Test
    void theSameRecordingIsTheSamePixelsFrameByFrame() throws IOException {
        FilmStage one = stage();
        FilmStage other = stage();
        int[] before = new int[one.frame().pixels()];
        for (int i = 0; i <= 20; i++) {
            long moment = momentOf(i / 20.0);
            int[] pixels = draw(one, moment);
            assertThat(pixels).isEqualTo(draw(other, moment)).isNotEqualTo(before);
            before = pixels;
        }
    }

    @Test
    void whatStandsStillIsNotDrawnAgain() throws IOException {
        FilmStage stage = stage();
        int[] pixels = new int[stage.frame().pixels()];

        stage.start(timeline.ended(), pixels);
        assertThat(stage.finish()).isTrue();
        stage.start(timeline.ended(), pixels);
        assertThat(stage.finish()).isFalse();
    }

    @Test
    void aMarkerIsShownInTheFilm() throws IOException {
        int[] without = draw(stage(), timeline.ended());
        recording.mark(List.of(Marker.of(timeline.size(), timeline.ended(), "Look here")));

        assertThat(draw(stage(), timeline.ended())).isNotEqualTo(without);
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"WEBM", "MP4", "GIF"})
    void aFilmHasItsFramesAndTheyAreThoseThatWereDrawn(ExportFormat format) throws Exception {
        Ffmpeg ffmpeg = ffmpeg();
        AtomicLong told = new AtomicLong();
        Path file = film(format, told);

        int[] seen = decoded(ffmpeg, file);
        int[] last = draw(stage(), timeline.ended());
        assertThat(seen.length / last.length).isEqualTo((int) told.get()).isEqualTo(30);
        assertThat(seen.length % last.length).isZero();
        assertThat(difference(seen, seen.length - last.length, last)).as("mean difference of a colour").isLessThan(SHADES / 50.0);
        assertThat(difference(seen, 0, draw(stage(), timeline.began()))).isLessThan(SHADES / 50.0);
        assertThat(Files.list(directory)).containsExactlyInAnyOrder(file, directory.resolve("a.interleave"));
    }

    @Test
    void theSameRecordingIsTheSameFile() throws Exception {
        ffmpeg();
        byte[] first = Files.readAllBytes(film(ExportFormat.WEBM, new AtomicLong()));

        assertThat(film(ExportFormat.WEBM, new AtomicLong())).hasBinaryContent(first);
    }

    @Test
    void whoCancelsLeavesNothing() throws Exception {
        ffmpeg();
        Path file = directory.resolve("out.webm");
        try (Unfinished out = new Unfinished(file)) {
            assertThatThrownBy(() -> ExportFormat.WEBM.make(recording, order(ExportFormat.WEBM), out, (_, _) -> cancel(out))).isInstanceOf(CancellationException.class);
        }

        assertThat(Files.list(directory)).containsExactly(directory.resolve("a.interleave"));
    }

    private static void cancel(Unfinished out) {
        try {
            out.cancel();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A second of it and two of its end, at ten frames a second. */
    private ExportOrder order(ExportFormat format) {
        double speed = (timeline.ended() - timeline.began()) / 1e9;
        return new ExportOrder(format, CANVAS, timeline.began(), timeline.ended(), new FilmPace(10, speed, false), RecordingPictures::onRunningToolkit);
    }

    private Path film(ExportFormat format, AtomicLong told) throws IOException {
        Path file = directory.resolve("out" + format.ending());
        try (Unfinished out = new Unfinished(file)) {
            format.make(recording, order(format), out, (done, _) -> told.set(done));
        }
        return file;
    }

    private FilmStage stage() throws IOException {
        return new FilmStage(recording, CANVAS, Showing.of(recording), 1);
    }

    private long momentOf(double share) {
        return timeline.began() + (long) (share * (timeline.ended() - timeline.began()));
    }

    private static int[] draw(FilmStage stage, long moment) throws IOException {
        int[] pixels = new int[stage.frame().pixels()];
        stage.start(moment, pixels);
        assertThat(stage.finish()).isTrue();
        return pixels;
    }

    private static int[] decoded(Ffmpeg ffmpeg, Path file) throws IOException {
        Process process = new ProcessBuilder(ffmpeg.program().toString(), "-v", "error", "-nostdin", "-i", file.toString(), "-f", "rawvideo", "-pix_fmt", "bgr0", "pipe:1")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        IntBuffer pixels = ByteBuffer.wrap(process.getInputStream().readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int[] all = new int[pixels.remaining()];
        pixels.get(all);
        return all;
    }

    private static double difference(int[] seen, int from, int[] drawn) {
        long sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            for (int shift = 0; shift < Integer.SIZE - Byte.SIZE; shift += Byte.SIZE) {
                sum += Math.abs((seen[from + i] >> shift & 0xFF) - (drawn[i] >> shift & 0xFF));
            }
        }
        return sum / 3.0 / drawn.length;
    }

    private static Ffmpeg ffmpeg() throws IOException {
        try {
            return Ffmpeg.find();
        } catch (EncoderMissingException e) {
            return abort(e.getMessage());
        }
    }
}
