package interleave.ipc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A C program on the other side of an object; the test is skipped where there is no C compiler. */
public final class CPeer implements AutoCloseable {
    private static final Map<String, Path> PROGRAMS = new ConcurrentHashMap<>();

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
        return startUnder("peer", wrapper, what, name);
    }

    /** @param program another one than the usual */
    public static CPeer startUnder(String program, List<String> wrapper, String what, String name) {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(PROGRAMS.computeIfAbsent(program, CPeer::compile).toString(), what, name));
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

    private static Path compile(String program) {
        try {
            Path directory = Files.createTempDirectory("interleave-peer");
            Path binary = directory.resolve(program);
            directory.toFile().deleteOnExit();
            directory.resolve(program + ".c").toFile().deleteOnExit();
            binary.toFile().deleteOnExit();
            return CCompiler.compile(CPeer.class.getResource(program + ".c"), binary, "-O1", "-Wall", "-lrt", "-pthread");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
