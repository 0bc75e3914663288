package interleave.ipc.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An open end of a pipe or FIFO: a line of the descriptor table of a process.
 *
 * @param command the name of the process, at most 15 bytes
 * @param writes what was opened for both stands twice, once for each
 */
public record PipeEnd(long pid, String command, int descriptor, boolean writes) {
    private static final int ACCESS_MODE = 3;
    private static final int WRITE_ONLY = 1;

    /**
     * All on this machine that may be seen, by process and descriptor.
     *
     * @param link what {@code ls -l /proc/PID/fd} shows: {@code pipe:[4711]}, or the path of a FIFO
     */
    public static List<PipeEnd> of(String link) {
        List<PipeEnd> ends = new ArrayList<>();
        Proc.processes().forEach(pid -> Proc.numbersIn(pid + "/fd").sorted().forEach(descriptor -> add(ends, pid, (int) descriptor, link)));
        return List.copyOf(ends);
    }

    private static void add(List<PipeEnd> ends, long pid, int descriptor, String link) {
        if (!leadsTo(pid, descriptor, link) || !(Proc.read("%d/fdinfo/%d".formatted(pid, descriptor)) instanceof Proc.Text(String lines))) {
            return;
        }
        int mode = lines.lines().filter(line -> line.startsWith("flags:")).mapToInt(line -> Integer.parseInt(line.substring(6).strip(), 8)).findFirst().orElse(0) & ACCESS_MODE;
        String command = Proc.command(pid);
        if (mode != WRITE_ONLY) {
            ends.add(new PipeEnd(pid, command, descriptor, false));
        }
        if (mode != 0) {
            ends.add(new PipeEnd(pid, command, descriptor, true));
        }
    }

    static boolean leadsTo(Object pid, int descriptor, String link) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/fd/" + descriptor)).toString().equals(link);
        } catch (IOException closed) {
            return false;
        }
    }
}
