package interleave.ipc.inspect;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Reads {@code /proc}, where a file may vanish between two reads, or may not be this user's to see. */
final class Proc {
    /** What came of a read. */
    sealed interface Reading {}

    record Text(String value) implements Reading {}

    /** The process or thread is gone. */
    record Missing() implements Reading {}

    /** It is there, and this user may not look. */
    record Hidden() implements Reading {}

    /** Where fields of {@code stat} stand, counted from the one after the name in parentheses. */
    private static final int STATE = 0;
    private static final int FLAGS = 6;
    private static final long KERNEL_THREAD = 0x00200000;

    private Proc() {}

    /** @param path below {@code /proc} */
    static Reading read(String path) {
        File file = new File("/proc/" + path);
        try (FileInputStream in = new FileInputStream(file)) {
            return new Text(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            return file.exists() ? new Hidden() : new Missing();
        }
    }

    /** All processes; those that {@code hidepid} hides are not among them. */
    static LongStream processes() {
        return numbers(new File("/proc"));
    }

    /** The names in a directory of {@code /proc} that are numbers; none where it may not be seen. */
    static LongStream numbersIn(String directory) {
        return numbers(new File("/proc/" + directory));
    }

    static LongStream threads(long pid) {
        return numbers(new File("/proc/" + pid + "/task"));
    }

    private static LongStream numbers(File directory) {
        String[] names = directory.list();
        return names == null ? LongStream.empty()
                : Arrays.stream(names).filter(name -> Character.isDigit(name.charAt(0))).mapToLong(Long::parseLong);
    }

    /** Whether the identifiers of System V objects mean the same there as here, see ipc_namespaces(7). */
    static boolean sharesIpcNamespace(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/ipc"))
                    .equals(Files.readSymbolicLink(Path.of("/proc/%d/ns/ipc".formatted(pid))));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Neither a thread of the kernel nor a process that has ended; see proc_pid_stat(5). */
    static boolean mayUseObjects(long pid) {
        if (!(read("%d/stat".formatted(pid)) instanceof Text(String stat))) {
            return false;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return !fields[STATE].equals("Z") && (Long.parseLong(fields[FLAGS]) & KERNEL_THREAD) == 0;
    }

    static String command(long pid) {
        return read("%d/comm".formatted(pid)) instanceof Text(String comm) ? comm.strip() : "unknown";
    }
}
