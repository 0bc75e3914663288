package interleave.ui;

import interleave.recording.Recording;
import interleave.recording.export.CancelAtExit;
import interleave.recording.export.Unfinished;
import interleave.recording.film.FilmPace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * A process that makes one film. It says on its standard output how far it has come, {@code done all} in a line, and at last {@link #MADE}, or in a sentence why it could not go on. At the end of its
 * standard input nobody wants the film any more, or whoever has started it is gone: it leaves nothing then.
 */
public final class FilmMaker {
    static final String MADE = "made";

    private static final long TELL_APART = 50_000_000;

    private long lastTold;

    private FilmMaker() {}

    /** What {@link #main} takes. A film goes as it was. */
    static List<String> arguments(Path recording, ExportOrder order, Path target) {
        Canvas canvas = order.canvas();
        return List.of(
                recording.toString(), target.toString(), order.format().name(), Long.toString(order.from()), Long.toString(order.to()),
                Integer.toString(canvas.width()), Integer.toString(canvas.height()), Double.toString(canvas.scale()), canvas.tone().name(), canvas.language().toLanguageTag());
    }

    /** See {@link #arguments}. */
    public static void main(String[] arguments) {
        Canvas canvas = new Canvas(
                Integer.parseInt(arguments[5]), Integer.parseInt(arguments[6]), Double.parseDouble(arguments[7]), Canvas.Tone.valueOf(arguments[8]), Locale.forLanguageTag(arguments[9]));
        ExportOrder order = new ExportOrder(
                ExportFormat.valueOf(arguments[2]), canvas, Long.parseLong(arguments[3]), Long.parseLong(arguments[4]), FilmPace.USUAL, RecordingPictures::start);
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new FilmMaker().make(Path.of(arguments[0]), order, Path.of(arguments[1]), told);
    }

    private void make(Path file, ExportOrder order, Path target, PrintStream told) {
        try (Recording recording = Recording.open(file); Unfinished out = new Unfinished(target); CancelAtExit _ = new CancelAtExit(out)) {
            EndSignals.lead(_ -> cancel(out));
            Thread.ofPlatform().daemon().name("lifeline").start(() -> cancelAtEnd(System.in, out));
            try {
                order.format().make(recording, order, out, (done, all) -> tell(told, done, all));
            } catch (FileSystemException e) {
                throw out.failure(e);
            }
            told.println(MADE);
        } catch (CancellationException e) {
            // Who does not want it any more is told nothing.
        } catch (IOException | RuntimeException e) {
            told.println(String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    private void tell(PrintStream told, long done, long all) {
        long now = System.nanoTime();
        if (now - lastTold > TELL_APART) {
            lastTold = now;
            told.println(done + " " + all);
        }
    }

    private static void cancelAtEnd(InputStream lifeline, Unfinished out) {
        try {
            lifeline.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cancel(out);
    }

    private static void cancel(Unfinished out) {
        try {
            out.cancel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
