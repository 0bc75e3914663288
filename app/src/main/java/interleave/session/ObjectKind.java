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

/** What a session may leave behind, and how it is looked up and removed by name. The keys are part of the register's format. */
enum ObjectKind {
    SHARED_MEMORY("shared-memory", "rm /dev/shm") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return ObjectIdentity.ofSharedMemory(name);
        }

        @Override
        void unlink(String name) {
            SharedMemory.unlink(name);
        }
    },
    SEMAPHORE("semaphore", "rm /dev/shm/sem.") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return ObjectIdentity.ofSemaphore(name);
        }

        @Override
        void unlink(String name) {
            NamedSemaphore.unlink(name);
        }
    },
    QUEUE("queue", "rm /dev/mqueue") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return ObjectIdentity.ofQueue(name);
        }

        @Override
        void unlink(String name) {
            MessageQueue.unlink(name);
        }
    },
    SEMAPHORE_SET("sysv-semaphores", "ipcrm -S ") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return ObjectIdentity.ofSemaphoreSet(Integer.decode(name));
        }

        @Override
        void unlink(String name) {
            SemaphoreSet.remove(IpcKey.parse(name));
        }
    },
    SEGMENT("sysv-shared-memory", "ipcrm -M ") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return ObjectIdentity.ofSegment(Integer.decode(name));
        }

        @Override
        void unlink(String name) {
            SysVSharedMemory.remove(IpcKey.parse(name));
        }
    },
    SYSV_QUEUE("sysv-queue", "ipcrm -Q ") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return ObjectIdentity.ofSysVQueue(Integer.decode(name));
        }

        @Override
        void unlink(String name) {
            SysVMessageQueue.remove(IpcKey.parse(name));
        }
    },
    /** It has no name: it goes with the last process that has an end of it open. */
    PIPE("pipe", "kill whoever has it open: ls -l /proc/*/fd | grep ") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return Optional.empty();
        }

        @Override
        void unlink(String name) {
            // There is no name to be removed.
        }
    },
    FIFO("fifo", "rm ") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return ObjectIdentity.ofFile(Path.of(name));
        }

        @Override
        void unlink(String name) {
            delete(name);
        }
    },
    LOCK_FILE("file-lock", "rm ") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return ObjectIdentity.ofFile(Path.of(name));
        }

        @Override
        void unlink(String name) {
            delete(name);
        }
    },
    FILE("file", "rm ") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return ObjectIdentity.ofFile(Path.of(name));
        }

        @Override
        void unlink(String name) {
            delete(name);
        }
    },
    /** The memory of those who map it: it has no name, and ends with them. */
    ANONYMOUS_MEMORY("anonymous-memory", "") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return Optional.empty();
        }

        @Override
        void unlink(String name) {
            throw new IpcException("unlink", name, Errno.ENOENT, "it has no name", "it goes with the process that has mapped it");
        }
    },
    /** Descriptors of processes: nothing of them has a name, and nothing outlives its process. */
    SOURCES("sources", "") {
        @Override
        Optional<ObjectIdentity> identity(String name) {
            return Optional.empty();
        }

        @Override
        void unlink(String name) {
            throw new IpcException("unlink", name, Errno.ENOENT, "it has no name", "it goes with the process that has opened it");
        }
    };

    private final String key;
    private final String command;

    ObjectKind(String key, String command) {
        this.key = key;
        this.command = command;
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

    private static void delete(String name) {
        try {
            Files.delete(Path.of(name));
        } catch (NoSuchFileException e) {
            throw new IpcException("unlink", name, Errno.ENOENT, "nothing of that name exists", "look for it with: ls -l");
        } catch (IOException e) {
            throw new IpcException("unlink", name, Errno.UNKNOWN, "it cannot be removed: " + e, "remove it by hand");
        }
    }

    /** Whether it is a file in the directory of the registers. */
    boolean isFile() {
        return this == LOCK_FILE || this == FIFO || this == FILE;
    }

    /** What tells it from a later object of the same name; empty where there is none. */
    abstract Optional<ObjectIdentity> identity(String name);

    /** Removes the name. */
    abstract void unlink(String name);

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
