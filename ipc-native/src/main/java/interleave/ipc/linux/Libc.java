package interleave.ipc.linux;

import com.sun.jna.Native;

/**
 * The functions of the C library that are called again and again, directly mapped; {@link ColdCalls} has the others. Names are UTF-8 with a terminating NUL ({@link CString}), structs are arrays in
 * the layout of {@link Layout}, pointers that the library hands out are {@code long}. Look at the return value first; only where it
 * says failure does {@link #errno} mean anything.
 *
 * <p>The variadic ones ({@code sem_open}, {@code mq_open}, {@code semctl}, {@code fcntl}, {@code ioctl}) are called with fixed
 * arguments, which on x86-64 and aarch64 Linux is the same calling convention.
 */
public final class Libc {
    static {
        Native.register(Libc.class, ColdCalls.library());
    }

    private Libc() {}

    /** The number of the last call of this thread that failed. */
    public static int errno() {
        return Native.getLastError();
    }

    public static native int open(byte[] path, int flags, int mode);

    public static native int unlink(byte[] path);

    public static native long pread(int descriptor, byte[] buffer, long count, long offset);

    public static native int madvise(long address, long length, int advice);

    public static native int getpagesize();

    /** 0 on failure. */
    public static native long sem_open(byte[] name, int flags, int mode, int value);

    public static native int sem_close(long semaphore);

    public static native int sem_unlink(byte[] name);

    public static native int sem_wait(long semaphore);

    public static native int sem_trywait(long semaphore);

    public static native int sem_clockwait(long semaphore, int clock, byte[] deadline);

    public static native int sem_post(long semaphore);

    public static native int mq_open(byte[] name, int flags, int mode, byte[] attributes);

    public static native int mq_close(int queue);

    public static native int mq_unlink(byte[] name);

    public static native int mq_getattr(int queue, byte[] attributes);

    public static native int mq_setattr(int queue, byte[] attributes, byte[] before);

    /** Cancels where the event is null. */
    public static native int mq_notify(int queue, byte[] event);

    public static native int mq_send(int queue, byte[] message, long length, int priority);

    public static native int mq_timedsend(int queue, byte[] message, long length, int priority, byte[] deadline);

    public static native long mq_receive(int queue, byte[] buffer, long length, int[] priority);

    public static native long mq_timedreceive(int queue, byte[] buffer, long length, int[] priority, byte[] deadline);

    /** −1 on failure, for which no key is. */
    public static native int ftok(byte[] path, int project);

    public static native int shmget(int key, long bytes, int flags);

    /** {@link Constants#MAP_FAILED} on failure. */
    public static native long shmat(int id, long address, int flags);

    public static native int shmdt(long address);

    public static native int shmctl(int id, int command, byte[] status);

    public static native int msgget(int key, int flags);

    /** @param length without the type that the message begins with */
    public static native int msgsnd(int id, byte[] message, long length, int flags);

    /** @param length of the room behind the type */
    public static native long msgrcv(int id, byte[] message, long length, long type, int flags);

    public static native int msgctl(int id, int command, byte[] status);

    public static native int semget(int key, int count, int flags);

    public static native int semctl(int id, int index, int command, byte[] argument);

    /** For SETVAL. */
    public static native int semctl(int id, int index, int command, long value);

    public static native int semop(int id, byte[] operations, long count);

    public static native int semtimedop(int id, byte[] operations, long count, byte[] timeout);

    public static native int statfs(byte[] path, byte[] status);

    /** The address of a struct passwd that the next call overwrites; 0 where there is no such user. */
    static native long getpwuid(int uid);

    /** As {@link #getpwuid}, of a struct group. */
    static native long getgrgid(int gid);

    public static native int fcntl(int descriptor, int command, byte[] lock);

    public static native int fcntl(int descriptor, int command, long argument);

    public static native int flock(int descriptor, int operation);

    public static native int ioctl(int descriptor, long request, int[] result);

    public static native int msync(long address, long length, int flags);

    public static native int mlock(long address, long length);

    public static native int pipe2(int[] ends, int flags);

    public static native int mkfifo(byte[] path, int mode);

    public static native long read(int descriptor, byte[] buffer, long count);

    public static native long write(int descriptor, byte[] buffer, long count);

    /** Into memory of this process. */
    public static native long read(int descriptor, long address, long count);

    /** From memory of this process. */
    public static native long write(int descriptor, long address, long count);

    public static native int poll(byte[] descriptors, long count, int timeoutMillis);

    public static native int epoll_create1(int flags);

    public static native int epoll_ctl(int poller, int operation, int descriptor, byte[] event);

    public static native int epoll_wait(int poller, byte[] events, int count, int timeoutMillis);

    public static native int eventfd(int value, int flags);

    /** @param descriptor −1 for a new one */
    public static native int signalfd(int descriptor, byte[] signals, int flags);

    public static native int socket(int family, int type, int protocol);

    public static native int bind(int socket, byte[] address, int length);

    public static native int getsockname(int socket, byte[] address, int[] length);

    public static native long sendto(int socket, byte[] buffer, long count, int flags, byte[] address, int length);

    public static native long recvfrom(int socket, byte[] buffer, long count, int flags, byte[] address, int[] length);

    public static native int kill(int pid, int signal);

    public static native int clock_gettime(int clock, byte[] time);

    public static native int sched_setaffinity(int pid, long size, byte[] mask);

    public static native int getrlimit(int resource, long[] softAndHard);
}
