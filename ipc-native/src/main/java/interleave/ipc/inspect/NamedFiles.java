package interleave.ipc.inspect;

import interleave.ipc.linux.Layout;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** POSIX shared memory and named semaphores: the files in {@code /dev/shm}, and those that are no longer there but still mapped. */
final class NamedFiles {
    private static final String SEMAPHORE = "sem.";

    private NamedFiles() {}

    static void list(Map<ObjectKey, IpcObject> objects) {
        String directory = ObjectFile.ofSharedMemory("");
        String[] names = new File(directory).list();
        for (String name : names == null ? new String[0] : names) {
            FileStatus.of(directory + name, LinkOption.NOFOLLOW_LINKS).ifPresent(status -> {
                ObjectType type = name.startsWith(SEMAPHORE) ? ObjectType.SEMAPHORE : ObjectType.SHARED_MEMORY;
                objects.put(ObjectKey.of(status.identity()), object(type, name, directory + name, status, EnumSet.noneOf(Flaw.class)));
            });
        }
    }

    /** An object that has no name any more. Its witness leads to it where the capability for that is there, see proc_pid_map_files(5). */
    static Optional<IpcObject> unlinked(Hold hold) {
        String name = hold.pathWithoutMark().replaceFirst("^.*/dev/shm/", "");
        if (!hold.isDeleted()) {
            return Optional.empty();
        }
        Set<Flaw> flaws = EnumSet.of(Flaw.UNLINKED);
        return Optional.of(FileStatus.of(hold.witness())
                .map(status -> object(hold.type(), name, hold.witness(), status, flaws))
                .orElseGet(() -> new IpcObject(hold.type(), systemName(hold.type(), name), Long.parseUnsignedLong(hold.key().number()),
                        Optional.empty(), OptionalInt.empty(), unseen(hold.type()), List.of(), true, flaws)));
    }

    private static IpcObject object(ObjectType type, String name, String file, FileStatus status, Set<Flaw> flaws) {
        Contents contents = type == ObjectType.SEMAPHORE ? semaphore(file, status, flaws) : new Contents.Memory(OptionalLong.of(status.size()));
        if (status.isSymbolicLink()) {
            flaws.add(Flaw.SYMBOLIC_LINK);
        } else if (!status.isRegular()) {
            flaws.add(Flaw.NO_REGULAR_FILE);
        } else if (status.isWritableByAll()) {
            flaws.add(Flaw.WRITABLE_BY_ALL);
        }
        return new IpcObject(type, systemName(type, name), status.identity().inode(), status.owner(), status.permissions(), contents,
                List.of(), true, flaws);
    }

    private static String systemName(ObjectType type, String name) {
        return "/" + (type == ObjectType.SEMAPHORE && name.startsWith(SEMAPHORE) ? name.substring(SEMAPHORE.length()) : name);
    }

    private static Contents unseen(ObjectType type) {
        return type == ObjectType.SEMAPHORE
                ? new Contents.Semaphore(OptionalInt.empty(), OptionalInt.empty())
                : new Contents.Memory(OptionalLong.empty());
    }

    /** Only a regular file is opened: a FIFO would block, and a link leads elsewhere. */
    private static Contents semaphore(String file, FileStatus status, Set<Flaw> flaws) {
        if (status.isRegular() && status.size() != Layout.SEM_SIZE) {
            flaws.add(Flaw.NO_SEMAPHORE);
        }
        if (!status.isRegular() || status.size() != Layout.SEM_SIZE) {
            return unseen(ObjectType.SEMAPHORE);
        }
        byte[] bytes = new byte[Layout.SEM_SIZE];
        Set<StandardOpenOption> reading = Set.of(StandardOpenOption.READ);
        try (SeekableByteChannel channel = Files.newByteChannel(Path.of(file), reading)) {
            channel.read(ByteBuffer.wrap(bytes));
        } catch (IOException unreadable) {
            return unseen(ObjectType.SEMAPHORE);
        }
        if (!Layout.isNamedSemaphore(bytes)) {
            flaws.add(Flaw.NO_SEMAPHORE);
            return unseen(ObjectType.SEMAPHORE);
        }
        return new Contents.Semaphore(OptionalInt.of(Layout.semaphoreValue(bytes)), OptionalInt.of(Layout.semaphoreWaiters(bytes)));
    }
}
