package interleave.cli;

import interleave.recording.Recording;
import interleave.recording.export.Export;
import interleave.recording.export.Format;
import interleave.recording.export.Unfinished;
import interleave.recording.page.Page;
import interleave.ui.Canvas;
import interleave.ui.RecordingPictures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a recording away: as a picture, as a page, or for another program. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Makes a picture or a page of a recording, or writes it for other programs; progress goes to standard error, and Ctrl-C leaves nothing behind.")
final class ExportCommand implements Callable<Integer> {
    private static final String PAGE = ".html";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A recording, see: interleave run --record FILE")
    private Path file;

    @Option(
            names = "--to",
            paramLabel = "OUT",
            required = true,
            description = "Where it goes; the ending says what it becomes: .png or .svg (the stage at a moment), .html (a page that plays it in any browser), .ndjson (a JSON document for each event), .csv, .pftrace (ui.perfetto.dev).")
    private Path target;

    @Option(names = "--at", paramLabel = "TIME", converter = DurationConverter.class, description = "The moment of a picture, from the beginning; otherwise the end.")
    private Duration at;

    @Mixin
    private CanvasOptions canvasOptions;

    private interface Work {
        void write(Recording recording, Unfinished out, ExportProgress progress) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        Work work = work();
        PrintWriter err = spec.commandLine().getErr();
        try (Recording recording = Recording.open(file); Unfinished out = new Unfinished(target)) {
            Thread cancel = new Thread(() -> cancel(out), "export cancelled");
            Runtime.getRuntime().addShutdownHook(cancel);
            try {
                work.write(recording, out, new ExportProgress(err));
            } catch (FileSystemException e) {
                throw out.failure(e);
            }
            Runtime.getRuntime().removeShutdownHook(cancel);
            recording.damage().ifPresent(err::println);
            return ExitCode.DONE;
        }
    }

    private Work work() {
        Canvas canvas = canvasOptions.canvas(spec);
        Optional<Format> format = Format.of(target.toString());
        if (format.isPresent()) {
            return (recording, out, progress) -> new Export(recording, format.get(), out).run(events -> progress.tell(events, recording.events()));
        }
        if (RecordingPictures.isPicture(target)) {
            return (recording, out, progress) -> picture(recording, canvas, out);
        }
        if (target.toString().endsWith(PAGE)) {
            return (recording, out, progress) -> new Page(recording, Showing.of(recording).began()).write(out, events -> progress.tell(events, recording.events()));
        }
        throw DemoArgument.misuse(spec, "nothing is known that ends as " + target.getFileName() + " does; what is possible: .png, .svg, .html, " + Format.endings());
    }

    private void picture(Recording recording, Canvas canvas, Unfinished out) throws IOException {
        recording.load(() -> !out.isCancelled());
        Showing showing = Showing.of(recording);
        try (RecordingPictures pictures = RecordingPictures.start()) {
            pictures.write(recording, at == null ? showing.ended() : showing.after(at), canvas, RecordingPictures.isSvg(target), out.part());
        }
        out.finish();
    }

    private static void cancel(Unfinished out) {
        try {
            out.cancel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
