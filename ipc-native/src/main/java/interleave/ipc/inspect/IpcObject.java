package interleave.ipc.inspect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An object of the machine, whoever has made it.
 *
 * @param systemName {@code /name} of a POSIX object, the key of a System V one ({@code 0x0000002a}; zeros where it is private), the path of a FIFO
 * @param number the inode of a file, the identifier of a System V object
 * @param owner the user's name, or number where it has none; empty where it may not be seen
 * @param mode the nine permission bits; empty where they may not be seen
 * @param users the processes that were seen to have it open or mapped, or blocked on it. The kernel does not tell who else uses a System V set or queue
 * @param allUsersSeen false where some process may not be looked at and could be one more
 */
public record IpcObject(
        ObjectType type,
        String systemName,
        long number,
        Optional<String> owner,
        OptionalInt mode,
        Contents contents,
        List<ObjectUser> users,
        boolean allUsersSeen,
        Set<Flaw> flaws) {

    /** The threads that are blocked on it; empty where none was seen, but there may be some that cannot be. */
    public OptionalInt waiters() {
        if (contents instanceof Contents.Semaphores set && set.waiting().isPresent()) {
            return set.waiting();
        }
        return waitersSeen() > 0 || countsAllWaiters() ? OptionalInt.of(waitersSeen()) : OptionalInt.empty();
    }

    /** Whether {@link #waiters} is all of them, and not only those that may be seen. */
    public boolean countsAllWaiters() {
        return switch (contents) {
            case Contents.Semaphores set when set.waiting().isPresent() -> true;
            case Contents.Semaphore sem when sem.counted().isPresent() && sem.counted().getAsInt() <= waitersSeen() -> true;
            case Contents.Queue queue when queue.letsNobodyWait() -> true;
            default -> allUsersSeen && users.stream().allMatch(ObjectUser::callsSeen);
        };
    }

    private int waitersSeen() {
        return users.stream().mapToInt(user -> user.asleep().size()).sum();
    }

    IpcObject with(List<ObjectUser> seen, boolean all) {
        return new IpcObject(type, systemName, number, owner, mode, contents, seen, all, flaws);
    }
}
