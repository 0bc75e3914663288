package interleave.session;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.SysVSharedMemory;
import interleave.ipc.inspect.ObjectIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a session may leave behind, and how it is looked up and removed by name. The keys are part of the register's format. */
enum ObjectKind {
    SHARED_MEMORY("shared-memory", "rm /dev/shm", ObjectIdentity::ofSharedMemory, SharedMemory::unlink),
    SEMAPHORE("semaphore", "rm /dev/shm/sem.", ObjectIdentity::ofSemaphore, NamedSemaphore::unlink),
    QUEUE("queue", "rm /dev/mqueue", ObjectIdentity::ofQueue, MessageQueue::unlink),
    SEMAPHORE_SET("sysv-semaphores", "ipcrm -S ", key -> ObjectIdentity.ofSemaphoreSet(Integer.decode(key)), key -> SemaphoreSet.remove(IpcKey.parse(key))),
    SEGMENT("sysv-shared-memory", "ipcrm -M ", key -> ObjectIdentity.ofSegment(Integer.decode(key)), key -> SysVSharedMemory.remove(IpcKey.parse(key))),
    SYSV_QUEUE("sysv-queue", "ipcrm -Q ", key -> ObjectIdentity.ofSysVQueue(Integer.decode(key)), key -> SysVMessageQueue.remove(IpcKey.parse(key))),
    /** It goes with the last process that has an end of it open. */
    PIPE("pipe", "kill whoever has it open: ls -l /proc/*/fd | grep "),
    FIFO("fifo", "rm ", ObjectKind::ofFile, ObjectKind::delete),
    LOCK_FILE("file-lock", "rm ", ObjectKind::ofFile, ObjectKind::delete),
    FILE("file", "rm ", ObjectKind::ofFile, ObjectKind::delete),
    /** The memory of those who map it ends with them. */
    ANONYMOUS_MEMORY("anonymous-memory", ""),
    /** Descriptors of processes: nothing outlives its process. */
    SOURCES("sources", "");

    private final String key;
    private final String command;
    private final Function<String, Optional<ObjectIdentity>> identity;
    private final Consumer<String> unlink;

    /** Of what has no name in the system. */
    ObjectKind(String key, String command) {
        this(key, command, _ -> Optional.empty(), ObjectKind::refuse);
    }

    ObjectKind(String key, String command, Function<String, Optional<ObjectIdentity>> identity, Consumer<String> unlink) {
        this.key = key;
        this.command = command;
        this.identity = identity;
        this.unlink = unlink;
    }

    String key() {
        return key;
    }

    /** What to type to remove it by hand. */
    String removal(String name) {
        return command + (this == SEMAPHORE ? name.substring(1) : name);
    }

    static Optional<ObjectKind> of(String key) {
        for (ObjectKind kind : values()) {
            if (kind.key.equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static void refuse(String name) {
        throw new IpcException("unlink", name, Errno.ENOENT, "it has no name", "it goes with the last process that uses it");
    }

    private static Optional<ObjectIdentity> ofFile(String name) {
        return ObjectIdentity.ofFile(Path.of(name));
    }

    private static void delete(String name) {
        try {
            Files.delete(Path.of(name));
        } catch (NoSuchFileException e) {
            throw new IpcException("unlink", name, Errno.ENOENT, "nothing of that name exists", "look for it with: ls -l");
        } catch (IOException e) {
            throw new IpcException("unlink", name, Errno.UNKNOWN, "it cannot be removed: " + e, "remove it by hand");
        }
    }

    /** Whether it is a System V object, whose name is a key. */
    boolean hasKey() {
        return this == SEMAPHORE_SET || this == SEGMENT || this == SYSV_QUEUE;
    }

    /** Whether it is a file in the directory of the registers. */
    boolean isFile() {
        return this == LOCK_FILE || this == FIFO || this == FILE;
    }

    /** What tells it from a later object of the same name; empty where there is none. */
    Optional<ObjectIdentity> identity(String name) {
        return identity.apply(name);
    }

    /** Removes the name. @throws IpcException ENOENT, where there is none */
    void unlink(String name) {
        unlink.accept(name);
    }

    /**
     * Removes the name if it is there.
     *
     * @return whether it was
     */
    boolean remove(String name) {
        try {
            unlink(name);
            return true;
        } catch (IpcException e) {
            if (e.error() == Errno.ENOENT) {
                return false;
            }
            throw e;
        }
    }
}
