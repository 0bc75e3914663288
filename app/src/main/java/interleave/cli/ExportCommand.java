package interleave.cli;

import interleave.recording.Recording;
import interleave.recording.export.Export;
import interleave.recording.export.Format;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a recording for another program. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a recording for other programs; progress goes to standard error, and Ctrl-C leaves nothing behind.")
final class ExportCommand implements Callable<Integer> {
    private static final long APART_NANOS = 500_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A recording, see: interleave run --record FILE")
    private Path file;

    @Option(
            names = "--to",
            paramLabel = "OUT",
            required = true,
            description = "Where it goes; the ending says what it becomes: .ndjson (a JSON document for each event), .csv, .pftrace (ui.perfetto.dev).")
    private Path target;

    private long lastTold = System.nanoTime();

    @Override
    public Integer call() throws IOException {
        Format format = Format.of(target.toString())
                .orElseThrow(() -> DemoArgument.misuse(spec, "nothing is known that ends as " + target.getFileName() + " does; what is possible: " + Format.endings()));
        PrintWriter err = spec.commandLine().getErr();
        try (Recording recording = Recording.open(file)) {
            Export export = new Export(recording, format, target);
            Thread cancel = new Thread(() -> cancel(export), "export cancelled");
            Runtime.getRuntime().addShutdownHook(cancel);
            export.run(events -> tell(err, events, recording.events()));
            Runtime.getRuntime().removeShutdownHook(cancel);
            recording.damage().ifPresent(err::println);
            return ExitCode.DONE;
        }
    }

    private void tell(PrintWriter err, long events, long all) {
        if (System.nanoTime() - lastTold > APART_NANOS) {
            lastTold = System.nanoTime();
            err.printf(Locale.ROOT, "%3.0f %%  %,d of %,d events%n", 100.0 * events / Math.max(1, all), events, all);
        }
    }

    private static void cancel(Export export) {
        try {
            export.cancel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
