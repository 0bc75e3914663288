package interleave.recording.film;

import interleave.recording.export.Unfinished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a film: one thread draws a frame while another writes the one before and ffmpeg works on those before that. A frame is a function of the recording and of its number: no clock has a part in it. */
public final class Film {
    /** So many frames are looked at for the colours of all. */
    private static final int SAMPLES = 16;

    private final FilmCut cut;
    private final FrameSource source;
    private final FilmFormat format;
    private final int framesPerSecond;
    private final Ffmpeg ffmpeg;
    private int[] drawn;
    private int[] drawing;

    /** Told how many frames there are. */
    public interface Progress {
        void tell(long done, long all);
    }

    public Film(Ffmpeg ffmpeg, FilmFormat format, FilmCut cut, FilmPace pace, FrameSource source) {
        this.ffmpeg = ffmpeg;
        this.format = format;
        this.cut = cut;
        this.source = source;
        this.framesPerSecond = pace.framesPerSecond(format.usualFramesPerSecond());
    }

    /**
     * Writes it; the file is not named yet.
     *
     * @throws EncoderMissingException if ffmpeg cannot make this kind
     * @throws IOException if it cannot be written
     * @throws java.util.concurrent.CancellationException if nobody wants it any more
     */
    public void write(Unfinished out, Progress progress) throws IOException {
        drawn = new int[source.frame().pixels()];
        drawing = new int[source.frame().pixels()];
        Path palette = format.hasPalette() ? palette(out) : null;
        long frames = cut.frames(framesPerSecond);
        try (Encoder encoder = Encoder.ofFilm(ffmpeg, format, source.frame(), framesPerSecond, palette, out.part())) {
            draw(encoder, frames, frame -> cut.timeAt(frame / (double) framesPerSecond), out, progress);
        } finally {
            if (palette != null) {
                Files.delete(palette);
            }
        }
    }

    private Path palette(Unfinished out) throws IOException {
        Path file = Files.createTempFile("interleave-palette", ".png");
        try (Encoder encoder = Encoder.ofPalette(ffmpeg, source.frame(), file)) {
            double length = cut.frames(framesPerSecond) / (double) framesPerSecond;
            draw(encoder, SAMPLES, sample -> cut.timeAt(length * sample / (SAMPLES - 1)), out, (_, _) -> {});
            return file;
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    private interface Moments {
        long of(long frame);
    }

    private void draw(Encoder encoder, long frames, Moments moments, Unfinished out, Progress progress) throws IOException {
        source.start(moments.of(0), drawing);
        for (long frame = 0; frame < frames; frame++) {
            if (source.finish()) {
                int[] free = drawn;
                drawn = drawing;
                drawing = free;
            }
            out.check();
            if (frame + 1 < frames) {
                source.start(moments.of(frame + 1), drawing);
            }
            encoder.write(drawn);
            progress.tell(frame + 1, frames);
        }
        encoder.finish();
    }
}
