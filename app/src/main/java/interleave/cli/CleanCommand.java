package interleave.cli;

import interleave.session.Sweep;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes what killed sessions left. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = "Removes the objects that killed sessions left, and nothing that is not proved to be theirs.")
final class CleanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "Only say what would be removed.")
    private boolean dry;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Sweep.Report report = Sweep.run(dry);
        report.removed().forEach(left -> out.println((dry ? "would remove " : "removed ") + left.kind() + " " + left.name()));
        report.kept().forEach(left -> out.println("left alone " + left.kind() + " " + left.name() + ": " + left.why()));
        if (report.removed().isEmpty() && report.kept().isEmpty()) {
            out.println("nothing was left behind");
        }
        return ExitCode.DONE;
    }
}
