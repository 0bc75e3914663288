package interleave.ipc.inspect;

import interleave.ipc.linux.Constants;
import interleave.ipc.linux.ColdCalls;
import interleave.ipc.linux.Libc;
import interleave.ipc.linux.SysvLayout;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What tells an object from another one that has its name later.
 *
 * @param device of the file system, 0 for a System V object
 * @param inode or the identifier of a System V object
 * @param owner the user who owns it, or created a System V object
 * @param changedNanos when its inode was last changed, in nanoseconds of the epoch; for a System V object its creation or last
 *     SETALL, in whole seconds. It never goes back while the object lives, and for a queue moves with every message
 */
public record ObjectIdentity(long device, long inode, long owner, long changedNanos) {

    /** The object of that name; empty where there is none or it may not be seen. A symbolic link is not followed. */
    public static Optional<ObjectIdentity> ofSharedMemory(String name) {
        return ofFile(FileIdentity.of(ObjectFile.ofSharedMemory(name), LinkOption.NOFOLLOW_LINKS));
    }

    /** As {@link #ofSharedMemory}. */
    public static Optional<ObjectIdentity> ofSemaphore(String name) {
        return ofFile(FileIdentity.of(ObjectFile.ofSemaphore(name), LinkOption.NOFOLLOW_LINKS));
    }

    /** As {@link #ofSharedMemory}, of any file. It is not opened: to close it again would release the locks of this process. */
    public static Optional<ObjectIdentity> ofFile(Path file) {
        return ofFile(FileIdentity.of(file.toString(), LinkOption.NOFOLLOW_LINKS));
    }

    /** As {@link #ofSharedMemory}; the queue must be readable. */
    public static Optional<ObjectIdentity> ofQueue(String name) {
        return ofFile(OpenQueue.identity(name));
    }

    /** As {@link #ofSharedMemory}. */
    public static Optional<ObjectIdentity> ofSysVQueue(int key) {
        return key == 0 ? Optional.empty() : inTable(ObjectType.SYSV_QUEUE, key);
    }

    /** As {@link #ofSharedMemory}. Once it is removed nobody finds it by its key, though it may still be attached. */
    public static Optional<ObjectIdentity> ofSegment(int key) {
        return key == 0 ? Optional.empty() : inTable(ObjectType.SYSV_SHARED_MEMORY, key);
    }

    private static Optional<ObjectIdentity> inTable(ObjectType type, int key) {
        return SystemVTables.rows(type).stream().filter(row -> (int) row.number("key") == key).findFirst()
                .map(row -> new ObjectIdentity(0, row.number(SystemVTables.identifier(type)), row.number("cuid"), TimeUnit.SECONDS.toNanos(row.number("ctime"))));
    }

    /** As {@link #ofSharedMemory}; the set must be readable. */
    public static Optional<ObjectIdentity> ofSemaphoreSet(int key) {
        if (ColdCalls.unavailable().isPresent() || key == 0) {
            return Optional.empty();
        }
        int id = Libc.semget(key, 0, 0);
        byte[] status = SysvLayout.status();
        if (id < 0 || Libc.semctl(id, 0, Constants.IPC_STAT, status) < 0) {
            return Optional.empty();
        }
        return SysvLayout.setChangedAt(status).map(changed ->
                new ObjectIdentity(0, id, SysvLayout.creator(status), TimeUnit.SECONDS.toNanos(changed.getEpochSecond())));
    }

    /** Whether {@code later}, looked up after this one, is still the same object: same inode and owner, and not changed before. */
    public boolean isSameObject(ObjectIdentity later) {
        return device == later.device && inode == later.inode && owner == later.owner && later.changedNanos >= changedNanos;
    }

    private static Optional<ObjectIdentity> ofFile(Optional<FileIdentity> file) {
        return file.map(it -> new ObjectIdentity(it.device(), it.inode(), it.owner(), it.changedNanos()));
    }
}
