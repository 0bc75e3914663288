package interleave.cli;

import interleave.instance.RunningWindow;
import interleave.recording.Recording;
import interleave.ui.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The window on a recording, the one that is open already if there is one; without any, what it has led to. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "Opens the window on a recording; where there is no display, says what it holds and what it has led to. None of its objects is needed.")
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A recording, see: interleave run --record FILE")
    private Path file;

    @Option(names = "--json", description = "No window: print one JSON document, the final state and the markers.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Recording recording = Recording.open(file)) {
            if (!json && Display.isThere()) {
                return RunningWindow.takes(file) || Window.open(file) ? ExitCode.DONE : ExitCode.LACKING;
            }
            recording.load(() -> true);
            ReplayReport report = ReplayReport.of(file, recording);
            if (json) {
                Json.print(spec.commandLine().getOut(), report.document());
            } else {
                report.print(spec.commandLine().getOut());
            }
            DamageReport.print(spec.commandLine().getErr(), file, recording);
            return ExitCode.DONE;
        }
    }
}
