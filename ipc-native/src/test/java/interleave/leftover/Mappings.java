package interleave.leftover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Objects that are still mapped, from {@code /proc/self/maps}: nothing of this process has any at its beginning. */
final class Mappings {
    private Mappings() {}

    static List<String> left() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.contains(" /dev/shm/") || line.contains(" /SYSV")).map(line -> "mapping " + line).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
