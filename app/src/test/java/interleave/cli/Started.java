package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that was started and may still run. */
final class Started implements AutoCloseable {
    private static final long LIMIT_SECONDS = 60;

    private final Process process;
    private final Path out;
    private final Path err;

    Started(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Its child processes that are there, zombies not counted. */
    List<ProcessHandle> children() {
        return process.toHandle().children().filter(ProcessHandle::isAlive).toList();
    }

    /** Waits until so many of its children have come to run an actor's program. */
    void awaitActors(int count) {
        Eventually.isTrue(count + " actors run", () -> children().stream().filter(Started::runsItsProgram).count() == count);
    }

    private static boolean runsItsProgram(ProcessHandle child) {
        Path threads = Path.of("/proc", Long.toString(child.pid()), "task");
        return Corner.names(threads).stream().anyMatch(thread -> {
            try {
                return Files.readString(threads.resolve(thread).resolve("comm")).equals("program\n");
            } catch (IOException gone) {
                return false;
            }
        });
    }

    void signal(String name) {
        signal(process.pid(), name);
    }

    static void signal(long pid, String name) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String output() {
        return read(out);
    }

    String errors() {
        return read(err);
    }

    Ended await() {
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as("it ends; so far: " + output() + errors()).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Ended(process.exitValue(), output(), errors());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
