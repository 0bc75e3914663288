package interleave.cli;

import interleave.recording.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a recording has led to. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "Says what a recording holds and what it has led to, without any of its objects.")
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A recording, see: interleave run --record FILE")
    private Path file;

    @Option(names = "--json", description = "Print one JSON document: the final state and the markers.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            ReplayReport report = ReplayReport.of(recording);
            if (json) {
                Json.print(spec.commandLine().getOut(), report.document());
            } else {
                report.print(spec.commandLine().getOut());
            }
            recording.damage().ifPresent(spec.commandLine().getErr()::println);
            return ExitCode.DONE;
        }
    }
}
