package interleave.leftover;

import interleave.ipc.IpcException;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.TestNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@code /proc/sysvipc} lists under a key of the tests, or as the work of this process: without a key it has no other sign. */
final class SystemVObjects {
    private static final int KEY = 0;
    private static final int ID = 1;

    private SystemVObjects() {}

    static List<String> left() {
        String pid = Long.toString(ProcessHandle.current().pid());
        return Stream.of(
                lines("shm").filter(line -> isOfTests(line) || line[4].equals(pid)).map(line -> "segment " + name(line)),
                lines("msg").filter(line -> isOfTests(line) || line[5].equals(pid) || line[6].equals(pid)).map(line -> "System V queue " + name(line)),
                lines("sem").filter(line -> isOfTests(line) || wasSetByUs(Integer.parseInt(line[ID]))).map(line -> "semaphore set " + name(line)))
                .flatMap(it -> it).toList();
    }

    private static Stream<String[]> lines(String kind) {
        try {
            return Files.readAllLines(Path.of("/proc/sysvipc", kind)).stream().skip(1).map(line -> line.strip().split("\\s+"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOfTests(String... line) {
        return TestNames.keys().contains(Integer.parseInt(line[KEY]));
    }

    private static boolean wasSetByUs(int id) {
        long pid = ProcessHandle.current().pid();
        try (SemaphoreSet set = SemaphoreSet.ofId(id)) {
            return IntStream.range(0, set.size()).anyMatch(index -> set.lastProcess(index) == pid);
        } catch (IpcException goneOrNotOurs) {
            return false;
        }
    }

    private static String name(String... line) {
        return "key %s id %s: %s".formatted(line[KEY], line[ID], Arrays.toString(line));
    }
}
