package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import interleave.model.RandomStory;
import interleave.recording.Recording;
import interleave.recording.Showing;
import interleave.recording.SomeRecording;
import interleave.recording.export.Unfinished;
import interleave.recording.film.EncoderMissingException;
import interleave.recording.film.Ffmpeg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** A film that the window has made by a process of its own. */
class FilmProcessTest {
    private static final Canvas CANVAS = new Canvas(480, 320, 1, Canvas.Tone.CONTRAST, Locale.GERMAN);
    private static final long A_WHILE = 300_000_000;

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void record() throws Exception {
        try {
            Ffmpeg.find();
        } catch (EncoderMissingException e) {
            abort(e.getMessage());
        }
        file = SomeRecording.of(directory.resolve("ä b.interleave"), RandomStory.of(3, 2_000));
    }

    @Test
    void isTheSameFileAsOneThatIsMadeHere() throws Exception {
        FxToolkit.registerPrimaryStage();
        AtomicLong told = new AtomicLong();
        Path other = directory.resolve("ö there.webm");
        try (Unfinished out = new Unfinished(other)) {
            FilmProcess.make(file, order(), out, (done, _) -> told.set(done));
        }
        Path here = directory.resolve("here.webm");
        try (Recording recording = Recording.open(file); Unfinished out = new Unfinished(here)) {
            ExportFormat.WEBM.make(recording, order(), out, (_, _) -> {});
        }

        assertThat(other).hasSameBinaryContentAs(here);
        assertThat(told).hasPositiveValue();
        assertThat(Files.list(directory)).containsExactlyInAnyOrder(file, other, here);
    }

    @Test
    void leavesNeitherAFileNorAProcessWhenItIsCancelled() throws Exception {
        try (Unfinished out = new Unfinished(directory.resolve("out.webm"))) {
            assertThatThrownBy(() -> FilmProcess.make(file, order(), out, (_, _) -> cancel(out))).isInstanceOf(CancellationException.class);
        }

        assertThat(Files.list(directory)).containsExactly(file);
        eventually("no process", () -> ProcessHandle.current().descendants().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void saysWhyItCannotBe() throws Exception {
        Path poem = Files.writeString(directory.resolve("poem.interleave"), "whose woods these are I think I know");
        try (Unfinished out = new Unfinished(directory.resolve("out.webm"))) {
            ExportOrder order = order();
            assertThatThrownBy(() -> FilmProcess.make(poem, order, out, (_, _) -> {})).isInstanceOf(IOException.class).hasMessageContaining("is not a recording");
        }
    }

    private ExportOrder order() throws IOException {
        try (Recording recording = Recording.open(file)) {
            long began = Showing.of(recording).began();
            return new ExportOrder(ExportFormat.WEBM, CANVAS, began, began + A_WHILE, RecordingPictures::onRunningToolkit);
        }
    }

    private static void cancel(Unfinished out) {
        try {
            out.cancel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
