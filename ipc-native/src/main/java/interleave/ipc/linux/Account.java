package interleave.ipc.linux;

import com.sun.jna.Pointer;

/** The names of users and groups, as {@code ls} and {@code ipcs} find them, see getpwuid(3). */
public final class Account {
    private Account() {}

    /** The number where it has no name. */
    public static synchronized String userName(long uid) {
        return name(ColdCalls.unavailable().isPresent() ? 0 : Libc.getpwuid((int) uid), uid);
    }

    /** As {@link #userName}. */
    public static synchronized String groupName(long gid) {
        return name(ColdCalls.unavailable().isPresent() ? 0 : Libc.getgrgid((int) gid), gid);
    }

    /** Both structs begin with a pointer to the name. */
    private static String name(long struct, long number) {
        return struct == 0 ? Long.toString(number) : new Pointer(struct).getPointer(0).getString(0);
    }
}
