package interleave.system;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code /proc} tells of a process: where in the kernel its program sleeps, in which call, and which objects are in its memory. */
final class ProcessFiles {
    private static final List<String> OBJECTS = List.of("/dev/shm/", "/SYSV");

    /** The thread that runs the program; kept, because who is gone has no threads any more. */
    private final Map<Long, Long> programs = new HashMap<>();

    /**
     * @param mapped inodes and names of the session's objects that can be in a memory: their lines are what matters; where there are none, no map is shown
     * @param files of the session that can be mapped
     */
    List<Printout> of(long pid, Set<String> mapped, List<String> files) {
        String thread = "/proc/%d/task/%d/".formatted(pid, programThread(pid));
        Stream<Printout> where = Stream.of(FileText.cat(thread + "wchan"), FileText.cat(thread + "syscall"));
        return (mapped.isEmpty() ? where : Stream.concat(where, Stream.of(maps(pid, mapped, Stream.concat(OBJECTS.stream(), files.stream()).toList())))).toList();
    }

    /** In an actor the thread that is called so; in any other process the main thread. */
    private long programThread(long pid) {
        String[] threads = new File("/proc/%d/task".formatted(pid)).list();
        for (String thread : threads == null ? new String[0] : threads) {
            if (FileText.of("/proc/%d/task/%s/comm".formatted(pid, thread)).equals(new FileText.Text("program\n"))) {
                programs.put(pid, Long.parseLong(thread));
            }
        }
        return programs.getOrDefault(pid, pid);
    }

    private static Printout maps(long pid, Set<String> mapped, List<String> names) {
        String path = "/proc/%d/maps".formatted(pid);
        String command = "grep -E '" + String.join("|", names) + "' " + path;
        return switch (FileText.of(path)) {
            case FileText.Text text -> new Printout(command, text.lines()
                    .filter(line -> names.stream().anyMatch(line::contains))
                    .map(line -> new Printout.Line(line, matters(line.split(" +"), mapped)))
                    .toList());
            case FileText.Failure(String reason) -> Printout.of(command, Stream.of("grep: " + path + ": " + reason));
        };
    }

    /** A segment is named by its key, a file by its inode: its path may be gone. */
    private static boolean matters(String[] words, Set<String> mapped) {
        return mapped.contains(words[4]) || mapped.contains(words[5]);
    }
}
