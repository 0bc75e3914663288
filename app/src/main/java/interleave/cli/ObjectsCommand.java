package interleave.cli;

import interleave.ipc.inspect.Census;
import interleave.session.Registered;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The IPC objects of this machine. */
@Command(
        name = "objects",
        mixinStandardHelpOptions = true,
        description = "Lists the IPC objects of this machine, who uses them, and who is blocked on them since when.")
final class ObjectsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        Registered registered = Registered.read();
        Census census = Census.take(registered.queues());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, new CensusReport(census, registered).list());
        } else {
            new CensusTable(census, registered).print(out);
        }
        tellWhatMayNotBeSeen(census, spec.commandLine().getErr());
        return ExitCode.DONE;
    }

    private static void tellWhatMayNotBeSeen(Census census, PrintWriter err) {
        if (!census.queuesListed()) {
            err.println("The file system of message queues is not mounted, so only POSIX queues that a process has open are known; to see all: "
                    + "sudo mkdir -p /dev/mqueue && sudo mount -t mqueue none /dev/mqueue");
        }
        if (census.processesUnseen() > 0) {
            err.println("Of " + census.processesUnseen() + " processes it may not be seen what they use and wait for; to see all: sudo interleave objects");
        }
    }
}
