package interleave.cli;

import interleave.doctor.Machine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What this machine has and lacks. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Tells what this machine has and lacks for the demos and the window, with the remedy.")
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        DoctorReport report = DoctorReport.of(Machine.checks(System.getenv()));
        if (json) {
            Json.print(spec.commandLine().getOut(), report);
        } else {
            report.print(spec.commandLine().getOut());
        }
        return report.ok() ? ExitCode.DONE : ExitCode.LACKING;
    }
}
