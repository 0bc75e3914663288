package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A user's corner of the machine: a runtime directory of its own, in which the program as it is handed out is started. No display. */
final class Corner {
    private static final String LAUNCHER = System.getProperty("interleave.launcher");
    /** A process goes on ignoring what it was started to ignore, as what nohup(1) starts does: however the tests were started, what they start is not. */
    private static final List<String> IGNORING_NOTHING = List.of("env", "--default-signal=HUP,INT,QUIT,TERM");

    private final Path directory;

    /** @param directory empty at first */
    Corner(Path directory) {
        this.directory = directory;
    }

    static Path launcher() {
        assertThat(LAUNCHER).as("the property interleave.launcher").isNotNull();
        return Path.of(LAUNCHER);
    }

    /** Runs it to its end. */
    Ended run(String... arguments) {
        try (Started started = start(arguments)) {
            return started.await();
        }
    }

    /** Runs it by a command that ends in its own replacement, as {@code prlimit} does. */
    Ended runUnder(List<String> wrapper, String... arguments) {
        try (Started started = startUnder(wrapper, arguments)) {
            return started.await();
        }
    }

    Started start(String... arguments) {
        return startUnder(List.of(), arguments);
    }

    Started startUnder(List<String> wrapper, String... arguments) {
        List<String> command = new ArrayList<>(wrapper);
        command.add(launcher().toString());
        command.addAll(List.of(arguments));
        return launch(command);
    }

    /** Any command, with this corner's environment. */
    Started launch(List<String> command) {
        try {
            Path out = Files.createTempFile(directory, "stdout", ".txt");
            Path err = Files.createTempFile(directory, "stderr", ".txt");
            List<String> whole = new ArrayList<>(IGNORING_NOTHING);
            whole.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(whole).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("XDG_RUNTIME_DIR", directory.toString());
            builder.environment().remove("DISPLAY");
            builder.environment().remove("WAYLAND_DISPLAY");
            return new Started(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path registers() {
        return directory.resolve("interleave");
    }

    /** Sessions that live, or that a killed program has left. */
    List<String> sessions() {
        return names(registers()).stream().filter(name -> name.endsWith(".register")).map(name -> name.replace(".register", "")).toList();
    }

    /** What has the name of this session in /dev/shm. */
    static List<String> sharedMemoryOf(String session) {
        return names(Path.of("/dev/shm")).stream().filter(name -> name.contains("interleave-" + session + "-")).toList();
    }

    /** Empty also of a directory that is not there, as that of a process that has just ended. */
    static List<String> names(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }
}
