package interleave.cli;

import interleave.ui.Drawing;
import interleave.ui.EndSignals;
import interleave.ui.Window;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program. Without arguments: the window, or without a display what can be had without one. */
@Command(
        name = "interleave",
        version = "interleave 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Real processes on real kernel objects, with the interleaving in your hand. Without a command: the window.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong usage",
            "3:this machine lacks something; it is said what, and how to get it",
            "4:a recording that cannot be read",
            "130:interrupted"
        },
        subcommands = {ListCommand.class, RunCommand.class, ReplayCommand.class, ExportCommand.class, MarkersCommand.class, RepairCommand.class, ExploreCommand.class, ShowCommand.class, ObjectsCommand.class, CleanCommand.class, DoctorCommand.class, HelpCommand.class})
public final class Interleave implements Callable<Integer> {
    private static final Path PICTURES = Path.of("interleave-pictures");

    private static final AtomicBoolean ENDING = new AtomicBoolean();

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE.interleave", description = "A recording to open the window on.")
    private Path file;

    /** Ends the process with one of the codes of {@link ExitCode}, or 130 when interrupted. */
    public static void main(String[] args) {
        EndSignals.lead(Interleave::end);
        // To read what all commands are takes a third of the time until a window is there.
        System.exit(args.length == 0 && Display.isThere() ? window() : execute(args));
    }

    private static int execute(String... args) {
        StandardOutput output = new StandardOutput();
        CommandLine line = commandLine().setOut(output.writer());
        int code = line.execute(args);
        return output.hasArrived(line.getErr()) ? code : ExitCode.FAILED;
    }

    /** A second signal does not wait for what the first has begun. */
    private static void end(int code) {
        if (!ENDING.getAndSet(true)) {
            Drawing.end();
        }
        System.exit(code);
    }

    private static int window() {
        return Window.open() ? ExitCode.DONE : ExitCode.LACKING;
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Interleave());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Failures());
        line.setParameterExceptionHandler(new Misuses());
        return line;
    }

    @Override
    public Integer call() {
        if (file != null) {
            return replay();
        }
        if (Display.isThere()) {
            return window();
        }
        System.err.println("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so two demos are played without a window; pictures of the stage go to "
                + PICTURES + "/.");
        return Show.to(PICTURES) ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** A word that is neither a command nor a file was meant to be a command. */
    private int replay() {
        if (!file.toString().endsWith(".interleave") && !Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is neither a command nor a file \"" + file + "\"; a recording ends in .interleave");
        }
        return spec.subcommands().get("replay").execute(file.toString());
    }
}
