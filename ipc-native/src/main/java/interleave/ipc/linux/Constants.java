package interleave.ipc.linux;

/** Constants of Linux that are the same on x86-64 and aarch64; see the man page of the call they are for. */
public final class Constants {
    public static final int O_RDONLY = 0;
    public static final int O_RDWR = 2;
    public static final int O_CREAT = 0x40;
    public static final int O_EXCL = 0x80;
    public static final int O_CLOEXEC = 0x80000;

    /** 0600: the owner alone. */
    public static final int OWNER_ONLY = 0x180;

    public static final int SEEK_END = 2;

    public static final int PROT_READ = 1;
    public static final int PROT_WRITE = 2;
    public static final int MAP_SHARED = 1;
    public static final long MAP_FAILED = -1;

    public static final int CLOCK_REALTIME = 0;
    public static final int CLOCK_MONOTONIC = 1;

    public static final int IPC_CREAT = 0x200;
    public static final int IPC_EXCL = 0x400;
    public static final short IPC_NOWAIT = 0x800;
    public static final short SEM_UNDO = 0x1000;
    public static final int IPC_RMID = 0;
    public static final int IPC_STAT = 2;
    public static final int GETVAL = 12;
    public static final int GETNCNT = 14;
    public static final int SETALL = 17;

    public static final int F_SETLK = 6;
    public static final int F_SETLKW = 7;
    public static final int F_OFD_SETLKW = 38;
    public static final short F_WRLCK = 1;
    public static final short F_UNLCK = 2;

    static final int FUTEX_WAIT = 0;
    static final int FUTEX_WAKE = 1;
    static final int PR_SET_PDEATHSIG = 1;
    static final int SIGKILL = 9;
    static final int PRIO_PROCESS = 0;

    private Constants() {}
}
