package interleave.ipc.inspect;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Where the kernel prints the line {@code QSIZE:… NOTIFY:… SIGNO:… NOTIFY_PID:…} of a POSIX queue, see mq_overview(7). */
public final class QueueFile {
    private QueueFile() {}

    /**
     * Under its name where the file system of queues is mounted; else a descriptor of this process, where it has the queue open, which the kernel prints the same line for.
     *
     * @param name as in mq_open(3)
     */
    public static Optional<Path> of(String name) {
        return OpenQueue.identity(name).flatMap(queue -> mounted(name, queue).or(() -> ownDescriptor(queue)));
    }

    private static Optional<Path> mounted(String name, FileIdentity queue) {
        return Surroundings.read().queueDirectories().stream()
                .map(directory -> Path.of(directory.toString(), name))
                .filter(file -> isSame(file, queue))
                .findFirst();
    }

    private static Optional<Path> ownDescriptor(FileIdentity queue) {
        Path descriptors = Path.of("/proc", Long.toString(ProcessHandle.current().pid()), "fd");
        String[] numbers = new File(descriptors.toString()).list();
        for (String number : numbers == null ? new String[0] : numbers) {
            if (isSame(descriptors.resolve(number), queue)) {
                return Optional.of(descriptors.resolve(number));
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(Path file, FileIdentity queue) {
        return FileIdentity.of(file.toString()).filter(queue::isSameFile).isPresent();
    }
}
