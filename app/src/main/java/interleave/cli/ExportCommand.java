package interleave.cli;

import interleave.recording.Recording;
import interleave.recording.Showing;
import interleave.recording.export.CancelAtExit;
import interleave.recording.export.Unfinished;
import interleave.recording.film.FilmPace;
import interleave.ui.Canvas;
import interleave.ui.ExportFormat;
import interleave.ui.ExportOrder;
import interleave.ui.RecordingPictures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a recording away: as a film, as a picture, as a page, or for another program. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Makes a film, a picture or a page of a recording, or writes it for other programs; progress goes to standard error, and Ctrl-C leaves nothing behind.")
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A recording, see: interleave run --record FILE")
    private Path file;

    @Option(
            names = "--to",
            paramLabel = "OUT",
            required = true,
            description = "Where it goes; the ending says what it becomes: .webm, .mp4 or .gif (a film, for which ffmpeg is needed), .png or .svg (the stage at a moment), .html (a page that plays it in any browser), .ndjson (a JSON document for each event), .csv, .pftrace (ui.perfetto.dev).")
    private Path target;

    @Option(names = "--at", paramLabel = "TIME", converter = DurationConverter.class, description = "The moment of a picture, from the beginning; otherwise the end.")
    private Duration at;

    @Mixin
    private CanvasOptions canvasOptions;

    @Mixin
    private FilmOptions filmOptions;

    @Override
    public Integer call() throws IOException {
        ExportFormat format = ExportFormat.of(target)
                .orElseThrow(() -> DemoArgument.misuse(spec, "nothing is known that ends as " + target.getFileName() + " does; what is possible: " + ExportFormat.endings()));
        Canvas canvas = canvasOptions.canvas(spec);
        FilmPace pace = filmOptions.pace(spec);
        PrintWriter err = spec.commandLine().getErr();
        try (Recording recording = Recording.open(file); Unfinished out = new Unfinished(target); CancelAtExit _ = new CancelAtExit(out)) {
            try {
                format.make(recording, order(format, canvas, pace, Showing.of(recording)), out, new ExportProgress(err)::tell);
            } catch (FileSystemException e) {
                throw out.failure(e);
            }
            DamageReport.print(err, file, recording);
            return ExitCode.DONE;
        }
    }

    private ExportOrder order(ExportFormat format, Canvas canvas, FilmPace pace, Showing all) {
        Showing part = filmOptions.of(spec, all);
        boolean moment = format.extent() == ExportFormat.Extent.MOMENT;
        return new ExportOrder(format, canvas, part.began(), moment && at != null ? all.after(at) : part.ended(), pace, RecordingPictures::start);
    }
}
