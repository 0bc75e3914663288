package interleave.ipc.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where this machine keeps its libraries. */
public final class LibraryDirectory {
    /** The end of a line of {@code /proc/self/maps}; before glibc 2.34 the file is called after its version. */
    private static final Pattern C_LIBRARY = Pattern.compile("\\s(/.*)/libc(-[0-9.]+)?\\.so(\\.6)?$");

    private LibraryDirectory() {}

    /**
     * The directory that this process has its C library from. Told it ({@code jna.platform.library.path}), JNA need not run {@code /sbin/ldconfig -p} to find out. Empty
     * where the kernel does not say.
     */
    public static Optional<Path> ofTheMachine() {
        try (Stream<String> mappings = Files.lines(Path.of("/proc/self/maps"))) {
            return mappings.map(C_LIBRARY::matcher).filter(Matcher::find).map(line -> Path.of(line.group(1))).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
