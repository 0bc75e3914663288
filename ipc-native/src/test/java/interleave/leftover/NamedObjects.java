package interleave.leftover;

import interleave.ipc.TestNames;
import interleave.ipc.linux.CString;
import interleave.ipc.linux.Constants;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** POSIX objects whose names were not removed. A queue is looked for by opening it, because its file system need not be mounted. */
final class NamedObjects {
    private static final Path DIRECTORY = Path.of("/dev/shm");

    private NamedObjects() {}

    static List<String> left() {
        return TestNames.names().stream().flatMap(NamedObjects::left).toList();
    }

    private static Stream<String> left(String name) {
        String file = name.substring(1);
        return Stream.of(
                Files.exists(DIRECTORY.resolve(file)) ? "shared memory " + name : "",
                Files.exists(DIRECTORY.resolve("sem." + file)) ? "semaphore " + name : "",
                isQueue(name) ? "queue " + name : "").filter(it -> !it.isEmpty());
    }

    private static boolean isQueue(String name) {
        if (ColdCalls.unavailable().isPresent()) {
            return false;
        }
        int queue = Libc.mq_open(CString.of(name), Constants.O_RDONLY | Constants.O_CLOEXEC, 0, null);
        return queue >= 0 && Libc.mq_close(queue) == 0;
    }
}
