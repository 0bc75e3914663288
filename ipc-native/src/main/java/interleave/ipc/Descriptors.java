package interleave.ipc;

import interleave.ipc.linux.ResourceLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How many descriptors this process may have. */
final class Descriptors {
    private Descriptors() {}

    /** In words that follow those of an {@link Explanation}. */
    static String limit() {
        OptionalLong limit = ResourceLimit.OPEN_FILES.soft();
        return limit.isPresent() ? " (%d, RLIMIT_NOFILE)".formatted(limit.getAsLong()) : "";
    }

    /** Whether all are in use. Counting them takes one, so where none is left that fails. */
    static boolean areUsedUp() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count() >= ResourceLimit.OPEN_FILES.soft().orElse(Long.MAX_VALUE);
        } catch (IOException noneLeft) {
            return true;
        }
    }
}
