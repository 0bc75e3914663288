package interleave.ui;

import interleave.recording.Recording;
import interleave.recording.Showing;
import interleave.recording.export.Export;
import interleave.recording.export.Format;
import interleave.recording.export.Unfinished;
import interleave.recording.film.Ffmpeg;
import interleave.recording.film.Film;
import interleave.recording.film.FilmCut;
import interleave.recording.film.FilmFormat;
import interleave.recording.page.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that a recording can be exported to: the command line and the window take it from here. */
public enum ExportFormat {
    /** The stage as it was from one moment to another. */
    WEBM(".webm", Extent.STRETCH, film(FilmFormat.WEBM), FilmFormat.WEBM.usualFramesPerSecond()),
    MP4(".mp4", Extent.STRETCH, film(FilmFormat.MP4), FilmFormat.MP4.usualFramesPerSecond()),
    GIF(".gif", Extent.STRETCH, film(FilmFormat.GIF), FilmFormat.GIF.usualFramesPerSecond()),
    /** The stage at a moment. */
    PNG(".png", Extent.MOMENT, ExportFormat::picture),
    SVG(".svg", Extent.MOMENT, ExportFormat::picture),
    /** A page that plays it in any browser. */
    HTML(".html", Extent.ALL, ExportFormat::page),
    NDJSON(".ndjson", Extent.ALL, events(Format.NDJSON)),
    CSV(".csv", Extent.ALL, events(Format.CSV)),
    PERFETTO(".pftrace", Extent.ALL, events(Format.PERFETTO));

    private final String ending;
    private final Extent extent;
    private final Maker maker;
    private final int usualFramesPerSecond;

    /** How much of a recording it shows. */
    public enum Extent {
        /** One moment: the end of what is asked for. It has a size and a theme. */
        MOMENT,
        /** What lies between two moments. It has a size and a theme. */
        STRETCH,
        /** Everything, as it is. */
        ALL
    }

    private interface Maker {
        void make(Recording recording, ExportOrder order, Unfinished out, ExportOrder.Progress progress) throws IOException;
    }

    ExportFormat(String ending, Extent extent, Maker maker) {
        this(ending, extent, maker, 0);
    }

    ExportFormat(String ending, Extent extent, Maker maker, int usualFramesPerSecond) {
        this.ending = ending;
        this.extent = extent;
        this.maker = maker;
        this.usualFramesPerSecond = usualFramesPerSecond;
    }

    /** With its dot. */
    public String ending() {
        return ending;
    }

    public Extent extent() {
        return extent;
    }

    /** Whether it is drawn for as long as it lasts. */
    boolean isFilm() {
        return extent == Extent.STRETCH;
    }

    /** Of a film, where nothing else is asked for; 0 for what is none. */
    int usualFramesPerSecond() {
        return usualFramesPerSecond;
    }

    /** By the ending of the name; nothing for one that none has. */
    public static Optional<ExportFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
    }

    /** For a message. */
    public static String endings() {
        return Arrays.stream(values()).map(ExportFormat::ending).collect(Collectors.joining(", "));
    }

    /**
     * Makes it; the file has its name when this returns. Not on the JavaFX thread.
     *
     * @throws IOException if it cannot be written
     * @throws java.util.concurrent.CancellationException if the file was cancelled
     */
    public void make(Recording recording, ExportOrder order, Unfinished out, ExportOrder.Progress progress) throws IOException {
        maker.make(recording, order, out, progress);
    }

    private static Maker events(Format format) {
        return (recording, _, out, progress) -> new Export(recording, format, out).run(events -> progress.tell(events, recording.events()));
    }

    private static void page(Recording recording, ExportOrder order, Unfinished out, ExportOrder.Progress progress) throws IOException {
        new Page(recording, Showing.of(recording).began()).write(out, events -> progress.tell(events, recording.events()));
    }

    private static Maker film(FilmFormat format) {
        return (recording, order, out, progress) -> {
            Ffmpeg ffmpeg = Ffmpeg.find();
            recording.load(() -> !out.isCancelled());
            out.check();
            FilmCut cut = new FilmCut(recording.timeline(), order.from(), order.to(), order.pace());
            try (RecordingPictures _ = order.toolkit().get()) {
                FilmStage stage = new FilmStage(recording, order.canvas(), new Showing(order.from(), order.to()), order.pace().speed());
                new Film(ffmpeg, format, cut, order.pace(), stage).write(out, progress::tell);
            }
            out.finish();
        };
    }

    private static void picture(Recording recording, ExportOrder order, Unfinished out, ExportOrder.Progress progress) throws IOException {
        recording.load(() -> !out.isCancelled());
        out.check();
        try (RecordingPictures pictures = order.toolkit().get(); OutputStream file = out.stream()) {
            file.write(pictures.draw(recording, order.to(), order.canvas(), order.format() == SVG));
        }
        out.finish();
    }
}
