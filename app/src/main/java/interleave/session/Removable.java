package interleave.session;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.SysVSharedMemory;
import interleave.ipc.inspect.Census;
import interleave.ipc.inspect.Contents;
import interleave.ipc.inspect.Flaw;
import interleave.ipc.inspect.IpcObject;
import interleave.ipc.inspect.ObjectType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An IPC object of the machine that somebody may want to remove.
 *
 * @param ours whether a session of this user has made it
 * @param left whether nobody uses it, and it is ours or those who have made and used it are dead
 */
public record Removable(IpcObject object, boolean ours, boolean left) {
    private static final int OTHERS = 0077;

    /** Those of this census that have a name, or an identifier, to be removed by: first those that are left. Asks the kernel about the System V objects among them. */
    public static List<Removable> of(Census census, Registered registered) {
        return census.objects().stream().filter(Removable::hasName).map(object -> of(object, registered.contains(object.type().key(), object.systemName())))
                .sorted(Comparator.comparing(Removable::left).reversed()).toList();
    }

    private static Removable of(IpcObject object, boolean ours) {
        boolean orphaned = object.type() == ObjectType.SYSV_SHARED_MEMORY && isOwn(object);
        return new Removable(object, ours, !isUsed(object) && (ours || orphaned) && lastUsers(object).noneMatch(Removable::isAlive));
    }

    private static boolean hasName(IpcObject object) {
        return object.type() != ObjectType.FIFO && !object.flaws().contains(Flaw.UNLINKED);
    }

    /** Or may be used by another user's process, which cannot be looked at, where the mode lets others use it. */
    private static boolean isUsed(IpcObject object) {
        boolean perhaps = !object.allUsersSeen() && (object.mode().orElse(OTHERS) & OTHERS) != 0;
        return perhaps || !object.users().isEmpty() || object.contents() instanceof Contents.Segment segment && segment.attached() > 0;
    }

    /** Whether this user may remove it. */
    public boolean isOwn() {
        return isOwn(object);
    }

    private static boolean isOwn(IpcObject object) {
        String me = System.getProperty("user.name");
        return me.equals("root") || object.owner().filter(me::equals).isPresent();
    }

    /** The kernel does not tell who uses a System V set or queue, but who did last. */
    private static LongStream lastUsers(IpcObject object) {
        int id = (int) object.number();
        try {
            return switch (object.type()) {
                case SYSV_SHARED_MEMORY -> lastUsersOfSegment(id);
                case SYSV_SEMAPHORES -> lastUsersOfSet(id);
                case SYSV_QUEUE -> lastUsersOfQueue(id);
                case SHARED_MEMORY, SEMAPHORE, QUEUE, FIFO -> LongStream.empty();
            };
        } catch (IpcException notToBeAsked) {
            return LongStream.empty();
        }
    }

    private static LongStream lastUsersOfSegment(int id) {
        try (SysVSharedMemory segment = SysVSharedMemory.ofId(id)) {
            return LongStream.of(segment.status().creator(), segment.status().lastProcess());
        }
    }

    private static LongStream lastUsersOfSet(int id) {
        try (SemaphoreSet set = SemaphoreSet.ofId(id)) {
            return LongStream.of(IntStream.range(0, set.size()).mapToLong(set::lastProcess).toArray());
        }
    }

    private static LongStream lastUsersOfQueue(int id) {
        try (SysVMessageQueue queue = SysVMessageQueue.ofId(id)) {
            return LongStream.of(queue.status().lastSender(), queue.status().lastReceiver());
        }
    }

    private static boolean isAlive(long pid) {
        return pid > 0 && ProcessHandle.of(pid).isPresent();
    }

    /** What to type to remove it. */
    public String command() {
        String name = object.systemName();
        return switch (object.type()) {
            case SHARED_MEMORY -> "rm /dev/shm" + name;
            case SEMAPHORE -> "rm /dev/shm/sem." + name.substring(1);
            case QUEUE -> "rm /dev/mqueue" + name;
            case SYSV_SHARED_MEMORY -> "ipcrm -m " + object.number();
            case SYSV_SEMAPHORES -> "ipcrm -s " + object.number();
            case SYSV_QUEUE -> "ipcrm -q " + object.number();
            case FIFO -> "rm " + name;
        };
    }

    /**
     * Removes it, whoever uses it.
     *
     * @throws IpcException if it cannot be, or another object has its name by now
     */
    public void remove() {
        String name = object.systemName();
        int id = (int) object.number();
        switch (object.type()) {
            case SHARED_MEMORY -> unlink(() -> SharedMemory.unlink(name));
            case SEMAPHORE -> unlink(() -> NamedSemaphore.unlink(name));
            case QUEUE -> unlink(() -> MessageQueue.unlink(name));
            case SYSV_SHARED_MEMORY -> {
                try (SysVSharedMemory segment = SysVSharedMemory.ofId(id)) {
                    segment.remove();
                }
            }
            case SYSV_SEMAPHORES -> {
                try (SemaphoreSet set = SemaphoreSet.ofId(id)) {
                    set.remove();
                }
            }
            case SYSV_QUEUE -> {
                try (SysVMessageQueue queue = SysVMessageQueue.ofId(id)) {
                    queue.remove();
                }
            }
            case FIFO -> throw new IllegalStateException("a FIFO is a file, and none of ours to remove: " + name);
        }
    }

    private void unlink(Runnable call) {
        ObjectKind kind = ObjectKind.of(object.type().key()).orElseThrow();
        if (kind.identity(object.systemName()).filter(now -> now.inode() != object.number()).isPresent()) {
            throw new IpcException("unlink", object.systemName(), Errno.EEXIST, "another object has this name by now", "look again, and decide about that one");
        }
        call.run();
    }
}
