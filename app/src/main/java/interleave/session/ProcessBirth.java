package interleave.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process, told apart from a later one with the same number by when it was started.
 *
 * @param started in clock ticks since the machine was started, as in {@code /proc/PID/stat} (proc(5))
 */
record ProcessBirth(long pid, long started) {
    /** Where the 22nd field stands, counted from the one after the name in parentheses. */
    private static final int START_TIME = 19;

    static ProcessBirth ofThisProcess() {
        long pid = ProcessHandle.current().pid();
        return new ProcessBirth(pid, startOf(pid));
    }

    boolean isAlive() {
        return startOf(pid) == started;
    }

    /** −1 where there is no such process. */
    private static long startOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[START_TIME]);
        } catch (IOException e) {
            return -1;
        }
    }
}
