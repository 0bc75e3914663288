package interleave.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays two demos without a window. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Plays lost-increments and semaphore-bag without a window, says what happens, and leaves pictures of the stage.")
final class ShowCommand implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "DIRECTORY", defaultValue = "interleave-pictures", description = "Where the pictures go.")
    private Path directory;

    @Override
    public Integer call() {
        return Show.to(directory) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
