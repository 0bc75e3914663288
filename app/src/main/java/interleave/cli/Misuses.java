package interleave.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage: what was wrong and what would have been right, without the whole help. */
final class Misuses implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException misuse, String[] args) {
        CommandLine line = misuse.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(plain(misuse.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(misuse, err)) {
            err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE;
    }

    /** Without the names of types, which are none of the user's business. */
    private static String plain(String message) {
        return message.replace("option option", "option").replaceAll("is not an? (int|long|double)\\b", "is no number");
    }
}
