package interleave.ipc.linux;

/**
 * What differs between the machines that Interleave runs on: the numbers of system calls (as {@code /proc/PID/syscall} prints
 * them) and the layout of {@code struct semid_ds}. A number of −1 is a call the machine does not have.
 */
public enum Architecture {
    X86_64(0, 1, 7, 65, 69, 70, 72, 73, 202, 220, 230, 232, 242, 243, 257, 271, 281, 324, 64, 80),
    AARCH64(63, 64, -1, 193, 189, 188, 25, 32, 98, 192, 115, -1, 182, 183, 56, 73, 22, 283, 56, 64);

    /** The one this program runs on. */
    public static final Architecture HERE = "aarch64".equals(System.getProperty("os.arch")) ? AARCH64 : X86_64;

    /** The same on both. */
    static final int PIDFD_OPEN = 434;
    static final int PIDFD_GETFD = 438;

    public final int read;
    public final int write;
    public final int poll;
    public final int semop;
    public final int msgsnd;
    public final int msgrcv;
    public final int fcntl;
    public final int flock;
    public final int futex;
    public final int semtimedop;
    public final int clockNanosleep;
    public final int epollWait;
    public final int mqTimedsend;
    public final int mqTimedreceive;
    public final int openat;
    public final int ppoll;
    public final int epollPwait;
    public final int membarrier;

    final int semidChangedAt;
    final int semidCountAt;

    Architecture(int read, int write, int poll, int semop, int msgsnd, int msgrcv, int fcntl, int flock, int futex,
            int semtimedop, int clockNanosleep, int epollWait, int mqTimedsend, int mqTimedreceive, int openat, int ppoll,
            int epollPwait, int membarrier, int semidChangedAt, int semidCountAt) {
        this.read = read;
        this.write = write;
        this.poll = poll;
        this.semop = semop;
        this.msgsnd = msgsnd;
        this.msgrcv = msgrcv;
        this.fcntl = fcntl;
        this.flock = flock;
        this.futex = futex;
        this.semtimedop = semtimedop;
        this.clockNanosleep = clockNanosleep;
        this.epollWait = epollWait;
        this.mqTimedsend = mqTimedsend;
        this.mqTimedreceive = mqTimedreceive;
        this.openat = openat;
        this.ppoll = ppoll;
        this.epollPwait = epollPwait;
        this.membarrier = membarrier;
        this.semidChangedAt = semidChangedAt;
        this.semidCountAt = semidCountAt;
    }
}
