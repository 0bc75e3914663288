package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children start from the cache that lies beside the jars; where it does not fit, they start all the same, and do not speak of it. */
class ActorCacheIT {
    private static final int KILLED = 137;

    @TempDir
    private Path directory;

    @Test
    void aChildStartsFromTheCache() throws Exception {
        assertThat(startsFromItsCache(installed())).isTrue();
    }

    @Test
    void itStillDoesWhereTheProgramWasMovedTo() throws Exception {
        assertThat(startsFromItsCache(copy())).isTrue();
    }

    /** Although the window's cache, which it is started from itself, was made at another place. */
    @Test
    void aMovedProgramStartsItsChildrenFromItsOwnJars() throws Exception {
        Path moved = copy(StandardCopyOption.COPY_ATTRIBUTES);
        try (Started started = new Corner(directory).launch(List.of(moved.resolve("bin/interleave").toString(), "run", "semaphore-bag", "--for", "2s", "--json"))) {
            started.awaitActors(4);
            List<String> command = command(started.children().getFirst());
            assertThat(command.get(command.indexOf("-cp") + 1).split(File.pathSeparator)).allMatch(jar -> Path.of(jar).startsWith(moved));
            assertThat(started.await().exitsWith(0).err()).isEmpty();
        }
    }

    @Test
    void aCacheOfOtherJarsIsLeftAlone() throws Exception {
        Path moved = copy();
        try (FileSystem jar = FileSystems.newFileSystem(moved.resolve("lib/ipc-native.jar"))) {
            Files.writeString(jar.getPath("changed"), "since the cache was made");
        }
        assertThat(startsFromItsCache(moved)).isFalse();
    }

    @Test
    void aCacheThatWasCutOffIsLeftAlone() throws Exception {
        Path moved = copy();
        byte[] cache = Files.readAllBytes(cache(moved));
        Files.write(cache(moved), Arrays.copyOf(cache, cache.length / 2));
        assertThat(startsFromItsCache(moved)).isFalse();
    }

    @Test
    void whatIsNoCacheIsLeftAlone() throws Exception {
        Path moved = copy();
        Files.writeString(cache(moved), "no cache at all");
        assertThat(startsFromItsCache(moved)).isFalse();
    }

    @Test
    void thereNeedNotBeOne() throws Exception {
        Path moved = copy();
        Files.delete(cache(moved));
        assertThat(startsFromItsCache(moved)).isFalse();
    }

    /** Runs a demo, in which all must go well and nothing be said, and starts what one of its children was started with again: with the cache or not at all. */
    private boolean startsFromItsCache(Path program) throws Exception {
        Corner corner = new Corner(directory);
        try (Started started = corner.launch(List.of(program.resolve("bin/interleave").toString(), "run", "semaphore-bag", "--for", "2s", "--json"))) {
            started.awaitActors(4);
            List<String> command = command(started.children().getFirst());
            assertThat(exitOf(command)).isEqualTo(KILLED);
            boolean hasOne = command.stream().anyMatch(option -> option.startsWith("-XX:AOTCache="));
            boolean fits = hasOne && exitOf(insistingOnTheCache(command)) == KILLED;
            assertThat(started.await().exitsWith(0).err()).isEmpty();
            return fits;
        }
    }

    private static List<String> command(ProcessHandle child) throws IOException {
        return List.of(Files.readString(Path.of("/proc/" + child.pid() + "/cmdline"), StandardCharsets.UTF_8).split("\0"));
    }

    private static List<String> insistingOnTheCache(List<String> command) {
        List<String> insisting = new ArrayList<>(command);
        insisting.add(1, "-XX:AOTMode=on");
        return insisting;
    }

    /** An actor that is told of another parent than it has ends as soon as it has seen that. Up to there nobody has said a word. */
    private static int exitOf(List<String> command) throws IOException, InterruptedException {
        Process actor = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(actor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = actor.waitFor();
        if (exit == KILLED) {
            assertThat(output).isEmpty();
        }
        return exit;
    }

    private static Path installed() {
        return Corner.launcher().getParent().getParent();
    }

    private static Path cache(Path program) throws IOException {
        try (Stream<Path> files = Files.list(program.resolve("lib"))) {
            return files.filter(file -> file.getFileName().toString().matches("actor-.*[.]aot")).findFirst().orElseThrow();
        }
    }

    /** As {@code cp -r} makes it: with times of its own, unless they are to be kept. */
    private Path copy(CopyOption... options) throws IOException {
        Path copy = directory.resolve("elsewhere");
        try (Stream<Path> files = Files.walk(installed())) {
            files.forEach(file -> {
                try {
                    Files.copy(file, copy.resolve(installed().relativize(file)), options);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return copy;
    }
}
