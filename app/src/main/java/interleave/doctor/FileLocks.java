package interleave.doctor;

import interleave.ipc.FileLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Locks on files where a session will put its own: not every file system grants them. */
final class FileLocks {
    private FileLocks() {}

    /** The file system of the runtime directory, which itself may not be there yet and is not made for a check. */
    static Path place(Map<String, String> environment) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return !runtime.isEmpty() && Files.isWritable(Path.of(runtime)) ? Path.of(runtime) : Path.of("/tmp");
    }

    static Finding in(Path directory) {
        Path file = directory.resolve(Removal.newName().substring(1));
        FileLock.create(file);
        try (Removal _ = () -> delete(file); FileLock lock = FileLock.open(file)) {
            if (!lock.tryLock()) {
                return Finding.lacking("a new file in " + directory + " is locked already", "set XDG_RUNTIME_DIR to a directory of yours on a local disk");
            }
            lock.unlock();
            return Finding.good("are granted in " + directory);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
