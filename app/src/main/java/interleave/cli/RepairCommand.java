package interleave.cli;

import interleave.recording.Recording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends a recording whose session was killed before it could do so. */
@Command(
        name = "repair",
        mixinStandardHelpOptions = true,
        description = "Ends a recording that was cut off, so that it opens at once from then on. What it lacks is worked out and written behind what is in the file: nothing in it is changed.")
final class RepairCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A recording, see: interleave run --record FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            if (recording.isRepairable()) {
                recording.repair();
                err.println(file + " is whole again, with " + recording.events() + " events");
            } else if (recording.damage().isPresent()) {
                DamageReport.print(err, file, recording);
                return ExitCode.FAILED;
            } else {
                err.println(file + " is whole; nothing was changed");
            }
            return ExitCode.DONE;
        }
    }
}
