package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demos;
import interleave.ipc.CCompiler;
import interleave.ipc.Eventually;
import interleave.ipc.inspect.Blocked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A program in C of a demo, started as in a terminal. What it prints can be read line by line. The test is skipped where there is no C compiler. */
final class CProgram implements AutoCloseable {
    private static final String[] STRICT = {"-Wall", "-Wextra", "-Werror", "-std=c11", "-O2"};
    private static final Map<String, Path> COMPILED = new ConcurrentHashMap<>();
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path output;

    private CProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param program of {@code interleave/demo/DEMO/PROGRAM.c} */
    static CProgram start(String demo, String program, List<String> arguments) {
        Path executable = compiled(Demos.class.getResource("/interleave/demo/" + demo + "/" + program + ".c"));
        // Otherwise a line would be seen when the program ends.
        List<String> command = new ArrayList<>(List.of("stdbuf", "-oL", executable.toString()));
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile("interleave-c", ".txt");
            return new CProgram(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiled once, without a warning. */
    static Path compiled(URL source) {
        return COMPILED.computeIfAbsent(source.toString(), _ -> compile(source));
    }

    private static Path compile(URL source) {
        try {
            Path directory = Files.createTempDirectory("interleave-c");
            Path program = directory.resolve("program");
            directory.toFile().deleteOnExit();
            directory.resolve("program.c").toFile().deleteOnExit();
            program.toFile().deleteOnExit();
            return CCompiler.compile(source, program, STRICT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** All lines so far. */
    List<String> said() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitSaid(String... lines) {
        Eventually.equal(List.of(lines), this::said);
    }

    /** @param call as {@link Blocked} has it */
    void awaitBlocked(String call) {
        Eventually.isTrue("%s, last said: %s".formatted(call, said()), () -> Blocked.ofThread(pid(), pid()).filter(blocked -> blocked.call().equals(call)).isPresent());
    }

    /** In a call that {@link Blocked} has no name for. @param kernelFunction as {@code /proc/PID/wchan} begins: some compilers add to it */
    void awaitAsleep(String kernelFunction) {
        Eventually.isTrue(kernelFunction, () -> {
            try {
                return Files.readString(Path.of("/proc/%d/wchan".formatted(pid()))).startsWith(kernelFunction);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void kill() {
        process.destroyForcibly();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the C program comes to its end").isTrue();
        return process.exitValue();
    }

    /** @return what it said, in the end */
    List<String> awaitEnd() throws InterruptedException {
        assertThat(exitCode()).as(() -> said().toString()).isZero();
        return said();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        output.toFile().delete();
    }
}
