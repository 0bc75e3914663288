package interleave.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What this machine allows of the kinds of objects that a session has; see proc_sys_kernel(5), mq_overview(7), getrlimit(2). */
final class MachineLimits {
    private static final String QUEUES = "/proc/sys/fs/mqueue/";
    private static final String KERNEL = "/proc/sys/kernel/";

    private MachineLimits() {}

    static List<Printout> of(Set<String> kinds) {
        List<Printout> printouts = new ArrayList<>();
        if (kinds.contains("shared-memory") || kinds.contains("semaphore")) {
            printouts.add(grep("' /dev/shm '", " /dev/shm ", "/proc/mounts"));
        }
        if (kinds.contains("queue")) {
            printouts.add(all("msg_default", "msg_max", "msgsize_default", "msgsize_max", "queues_max"));
            printouts.add(grep("'Max msgqueue'", "Max msgqueue", "/proc/" + ProcessHandle.current().pid() + "/limits"));
        }
        if (kinds.contains("sysv-shared-memory")) {
            printouts.add(kernel("shmmax", "shmall", "shmmni"));
        }
        if (kinds.contains("sysv-semaphores")) {
            printouts.add(FileText.cat(KERNEL + "sem"));
        }
        if (kinds.contains("sysv-queue")) {
            printouts.add(kernel("msgmax", "msgmnb", "msgmni"));
        }
        return printouts;
    }

    private static Printout all(String... names) {
        return Printout.of("grep . " + QUEUES + "*", lines(QUEUES, names));
    }

    private static Printout kernel(String... names) {
        return Printout.of("grep . " + String.join(" ", Stream.of(names).map(name -> KERNEL + name).toList()), lines(KERNEL, names));
    }

    private static Stream<String> lines(String directory, String... names) {
        return Stream.of(names).map(name -> directory + name).flatMap(path -> switch (FileText.of(path)) {
            case FileText.Text text -> text.lines().map(line -> path + ":" + line);
            case FileText.Failure(String reason) -> Stream.of("grep: " + path + ": " + reason);
        });
    }

    private static Printout grep(String quoted, String words, String path) {
        return Printout.of("grep " + quoted + " " + path, switch (FileText.of(path)) {
            case FileText.Text text -> text.lines().filter(line -> line.contains(words));
            case FileText.Failure(String reason) -> Stream.of("grep: " + path + ": " + reason);
        });
    }
}
