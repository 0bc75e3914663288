package interleave.ipc.linux;

/** What kind of file system a file is in, see statfs(2). */
public final class FileSystem {
    /** As f_type stands first in {@code struct statfs}; the whole is at most this long. */
    private static final int STATFS_SIZE = 256;
    private static final long MQUEUE_MAGIC = 0x19800202;

    private FileSystem() {}

    /** Whether it is a message queue, mounted or not; false also where it may not be seen. */
    public static boolean isMessageQueue(String path) {
        byte[] status = new byte[STATFS_SIZE];
        return ColdCalls.unavailable().isEmpty()
                && Libc.statfs(CString.of(path), status) == 0
                && Layout.view(status).getLong(0) == MQUEUE_MAGIC;
    }
}
