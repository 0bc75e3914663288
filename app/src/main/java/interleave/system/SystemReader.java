package interleave.system;

import interleave.ipc.inspect.QueueFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the system about the objects and processes of one session, again and again. Only one thread at a time; some milliseconds. */
public final class SystemReader {
    private final ProcessFiles processes = new ProcessFiles();
    /** By its name: where a queue's line was found last. */
    private final Map<String, Path> queues = new HashMap<>();

    public List<Section> read(List<Subject> subjects) {
        List<Subject.AnObject> objects = subjects.stream().filter(Subject.AnObject.class::isInstance).map(Subject.AnObject.class::cast).toList();
        List<String> shared = objects.stream().flatMap(object -> sharedFile(object).stream()).toList();
        List<String> files = objects.stream().filter(object -> object.kind().equals("file")).map(Subject.AnObject::systemName).toList();
        Set<String> mapped = Stream.concat(Stream.concat(shared.stream(), files.stream()).flatMap(SystemReader::inode), objects.stream().flatMap(SystemReader::segment)).collect(Collectors.toSet());
        List<Section> sections = new ArrayList<>();
        if (!shared.isEmpty()) {
            sections.add(new Section(new Section.SharedFiles(), List.of(LongListing.of(shared))));
        }
        for (Subject.AnObject object : objects) {
            List<Printout> printouts = printouts(object);
            if (!printouts.isEmpty()) {
                sections.add(new Section(new Section.OneObject(object.name()), printouts));
            }
        }
        for (Subject subject : subjects) {
            if (subject instanceof Subject.AProcess(String name, long pid) && pid > 0) {
                sections.add(new Section(new Section.OneProcess(name, pid), processes.of(pid, mapped, files)));
            }
        }
        List<Printout> limits = MachineLimits.of(objects.stream().map(Subject.AnObject::kind).collect(Collectors.toSet()));
        if (!limits.isEmpty()) {
            sections.add(new Section(new Section.Limits(), limits));
        }
        return List.copyOf(sections);
    }

    private static List<String> sharedFile(Subject.AnObject object) {
        return switch (object.kind()) {
            case "shared-memory" -> List.of("/dev/shm" + object.systemName());
            case "semaphore" -> List.of("/dev/shm/sem." + object.systemName().substring(1));
            default -> List.of();
        };
    }

    private List<Printout> printouts(Subject.AnObject object) {
        String name = object.systemName();
        return switch (object.kind()) {
            case "shared-memory", "semaphore" -> List.of();
            case "queue" -> List.of(queueLine(name));
            case "sysv-semaphores" -> List.of(Ipcs.semaphores(name));
            case "sysv-shared-memory" -> List.of(Ipcs.sharedMemory(name));
            case "sysv-queue" -> List.of(Ipcs.queue(name));
            case "file-lock" -> Stream.concat(Stream.of(LongListing.of(List.of(name))), inode(name).map(SystemReader::locks)).toList();
            default -> name.startsWith("/") ? List.of(LongListing.of(List.of(name))) : List.of();
        };
    }

    private Printout queueLine(String name) {
        QueueFile.of(name).ifPresent(file -> queues.put(name, file));
        return FileText.cat(queues.getOrDefault(name, Path.of("/dev/mqueue" + name)).toString());
    }

    private static Printout locks(String inode) {
        String command = "grep ':" + inode + " ' /proc/locks";
        return switch (FileText.of("/proc/locks")) {
            case FileText.Text text -> Printout.of(command, text.lines().filter(line -> line.contains(":" + inode + " ")));
            case FileText.Failure(String reason) -> Printout.of(command, Stream.of("grep: /proc/locks: " + reason));
        };
    }

    /** As {@code maps} names the mapping of a System V segment. */
    private static Stream<String> segment(Subject.AnObject object) {
        return object.kind().equals("sysv-shared-memory") ? Stream.of(object.systemName().replaceFirst("^0x", "/SYSV")) : Stream.empty();
    }

    private static Stream<String> inode(String path) {
        try {
            return Stream.of(Files.getAttribute(Path.of(path), "unix:ino", LinkOption.NOFOLLOW_LINKS).toString());
        } catch (IOException gone) {
            return Stream.empty();
        }
    }
}
