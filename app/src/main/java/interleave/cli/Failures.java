package interleave.cli;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.recording.UnreadableRecordingException;
import interleave.recording.film.EncoderMissingException;
import interleave.session.SessionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What goes wrong is said in one sentence; only a mistake of ours leaves a stack trace. Who told the program to end need not be told. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        switch (failure) {
            case UnreadableRecordingException e -> {
                line.getErr().println(e.getMessage());
                return ExitCode.UNREADABLE;
            }
            case EncoderMissingException e -> {
                line.getErr().println(e.getMessage());
                return ExitCode.LACKING;
            }
            case NoSuchFileException e -> line.getErr().println(missing(Path.of(e.getFile())));
            case AccessDeniedException e -> line.getErr().println(e.getFile() + " may not be opened; look whose it is (ls -l)");
            case FileSystemException e when e.getReason() != null -> line.getErr().println(e.getFile() + ": " + e.getReason() + "; choose another place, or make room there");
            case IpcException e -> line.getErr().println(e.getMessage());
            case SessionException e -> line.getErr().println(e.getMessage());
            case IOException e -> line.getErr().println(e.getMessage());
            case UncheckedIOException e -> line.getErr().println(e.getMessage());
            case CancellationException _ -> {
                return ExitCode.INTERRUPTED;
            }
            default -> failure.printStackTrace(line.getErr());
        }
        return failure instanceof IpcException e && e.error() == Errno.ENOSYS ? ExitCode.LACKING : ExitCode.FAILED;
    }

    private static String missing(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        return directory == null || Files.isDirectory(directory) ? "there is no file " + file : "there is no directory " + directory + "; correct its name, or make it with: mkdir -p " + directory;
    }
}
