package interleave.ipc.conformance.posix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel says of a descriptor of this process. */
final class Descriptor {
    /** As fdinfo prints it: the flag of the descriptor among those of the file. */
    private static final int CLOSE_ON_EXEC = 02000000;

    private Descriptor() {}

    static boolean isCloseOnExec(int descriptor) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/fdinfo/" + descriptor)).stream().filter(line -> line.startsWith("flags:"))
                .anyMatch(line -> (Integer.parseInt(line.substring(line.indexOf(':') + 1).strip(), 8) & CLOSE_ON_EXEC) != 0);
    }
}
