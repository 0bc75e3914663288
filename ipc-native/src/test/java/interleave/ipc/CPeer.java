package interleave.ipc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A C program on the other side of an object; the test is skipped where there is no C compiler. */
public final class CPeer implements AutoCloseable {
    private static Optional<Path> program;

    private final Process process;
    private final BufferedReader output;

    private CPeer(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts it, and returns when it is about to block. */
    public static CPeer ready(String what, String name) {
        CPeer peer = start(what, name);
        peer.expect("ready");
        return peer;
    }

    public static CPeer start(String what, String name) {
        return startUnder(List.of(), what, name);
    }

    /** @param wrapper a command that replaces itself by the one that follows it */
    public static CPeer startUnder(List<String> wrapper, String what, String name) {
        assumeTrue(program().isPresent(), "there is no C compiler (cc) to build the other side with");
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(program().get().toString(), what, name));
        try {
            return new CPeer(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public long pid() {
        return process.pid();
    }

    public String line() {
        try {
            return output.readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void expect(String line) {
        String said = line();
        if (!line.equals(said)) {
            throw new AssertionError("expected '%s', the peer said '%s'".formatted(line, said));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized Optional<Path> program() {
        if (program == null) {
            program = compile();
        }
        return program;
    }

    private static Optional<Path> compile() {
        try (InputStream source = CPeer.class.getResourceAsStream("peer.c")) {
            Path directory = Files.createTempDirectory("interleave-peer");
            Path file = directory.resolve("peer.c");
            Path binary = directory.resolve("peer");
            Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
            directory.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            binary.toFile().deleteOnExit();
            Process compiler = new ProcessBuilder("cc", "-O1", "-Wall", "-o", binary.toString(), file.toString(), "-lrt", "-pthread")
                    .inheritIO().start();
            if (compiler.waitFor() != 0) {
                throw new AssertionError("the peer does not compile");
            }
            return Optional.of(binary);
        } catch (IOException noCompiler) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
