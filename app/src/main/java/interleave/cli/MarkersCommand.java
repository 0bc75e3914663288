package interleave.cli;

import interleave.recording.Marker;
import interleave.recording.Markers;
import interleave.recording.Recording;
import interleave.recording.Showing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The markers of a recording: what they are, one more, some less. */
@Command(
        name = "markers",
        mixinStandardHelpOptions = true,
        description = "Lists the markers of a recording, after adding or removing some. They are written behind what is in the file: nothing in it is lost.")
final class MarkersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A recording, see: interleave run --record FILE")
    private Path file;

    @ArgGroup(exclusive = false)
    private MarkerOptions added;

    @Option(names = "--remove", paramLabel = "N", description = "The number of one that goes, as it is listed now.")
    private List<Integer> removed = List.of();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Recording recording = Recording.open(file)) {
            if (added != null || !removed.isEmpty()) {
                Markers markers = changed(recording);
                if (recording.damage().isPresent()) {
                    // It is ended as it should be on this occasion.
                    recording.load(() -> true);
                }
                recording.mark(markers.all());
            }
            MarkerReport report = new MarkerReport(recording.markers(), Showing.of(recording).began());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.print(out, report.list());
            } else {
                report.print(out);
            }
            DamageReport.print(spec.commandLine().getErr(), file, recording);
            return ExitCode.DONE;
        }
    }

    private Markers changed(Recording recording) throws IOException {
        List<Marker> before = recording.markers();
        Markers markers = new Markers(before);
        for (int number : removed) {
            if (number < 1 || number > before.size()) {
                throw DemoArgument.misuse(spec, "--remove=" + number + " is not possible; " + file + " has " + before.size() + " markers");
            }
            markers.remove(before.get(number - 1));
        }
        if (added != null) {
            markers.add(added.marker(spec, recording));
        }
        return markers;
    }
}
