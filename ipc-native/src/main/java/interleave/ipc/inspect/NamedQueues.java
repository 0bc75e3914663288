package interleave.ipc.inspect;

import java.io.File;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** POSIX message queues: the files where their file system is mounted, and those that a process has open. */
final class NamedQueues {
    private NamedQueues() {}

    static void list(Surroundings here, Map<ObjectKey, IpcObject> objects) {
        for (Path directory : here.queueDirectories()) {
            String[] names = directory.toFile().list();
            for (String name : names == null ? new String[0] : names) {
                String file = new File(directory.toFile(), name).toString();
                FileStatus.of(file, LinkOption.NOFOLLOW_LINKS)
                        .ifPresent(status -> objects.putIfAbsent(ObjectKey.of(status.identity()), object("/" + name, status, EnumSet.noneOf(Flaw.class))));
            }
        }
    }

    static void find(Collection<String> names, Map<ObjectKey, IpcObject> objects) {
        for (String name : names) {
            OpenQueue.status(name).ifPresent(status -> objects.putIfAbsent(ObjectKey.of(status.identity()), object(name, status, EnumSet.noneOf(Flaw.class))));
        }
    }

    /** Without a mount, all that is known: the queue behind a descriptor of somebody. */
    static Optional<IpcObject> held(Hold hold) {
        EnumSet<Flaw> flaws = hold.isDeleted() ? EnumSet.of(Flaw.UNLINKED) : EnumSet.noneOf(Flaw.class);
        return FileStatus.of(hold.witness()).map(status -> object(hold.pathWithoutMark(), status, flaws));
    }

    private static IpcObject object(String name, FileStatus status, EnumSet<Flaw> flaws) {
        if (status.isWritableByAll()) {
            flaws.add(Flaw.WRITABLE_BY_ALL);
        }
        Contents contents = OpenQueue.contents(name, status.identity()).orElse(Contents.Queue.UNKNOWN);
        OptionalInt mode = status.permissions();
        return new IpcObject(ObjectType.QUEUE, name, status.identity().inode(), status.owner(), mode, contents, List.of(), true, flaws);
    }
}
