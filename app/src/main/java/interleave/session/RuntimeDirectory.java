package interleave.session;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** The user's own directory for what lives no longer than a session: registers and lock files. */
final class RuntimeDirectory {
    private static final String ONLY_MINE = "rwx------";

    private RuntimeDirectory() {}

    /**
     * {@code $XDG_RUNTIME_DIR/interleave}, or {@code /tmp/interleave-UID} where that is not set; made if it is not there.
     *
     * @throws SessionException if it cannot be made, or belongs to somebody else
     */
    static Path get() {
        return get(System.getenv());
    }

    static Path get(Map<String, String> environment) {
        try {
            Path directory = place(environment);
            make(directory);
            return directory;
        } catch (IOException e) {
            throw new SessionException("the directory for what a session leaves behind cannot be made: " + e.getMessage()
                    + "; set XDG_RUNTIME_DIR to a directory of yours that can be written to", e);
        }
    }

    /** The same, if it is there already and the user's own. */
    static Optional<Path> find(Map<String, String> environment) {
        try {
            return Optional.of(place(environment)).filter(RuntimeDirectory::isMine);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path place(Map<String, String> environment) throws IOException {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return !runtime.isEmpty() && Files.isWritable(Path.of(runtime))
                ? Path.of(runtime, "interleave")
                : Path.of("/tmp", "interleave-" + Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static void make(Path directory) throws IOException {
        try {
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(ONLY_MINE)));
        } catch (FileAlreadyExistsException e) {
            if (!isMine(directory)) {
                throw new IOException(directory + " is there and belongs to somebody else", e);
            }
        }
    }

    private static boolean isMine(Path directory) {
        try {
            return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                    && Files.getAttribute(directory, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }
}
