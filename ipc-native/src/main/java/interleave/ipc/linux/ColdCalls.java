package interleave.ipc.linux;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of the C library that a process calls a few times in its life, above all at its start: each by itself, through JNA's {@link Function}. Such a call takes 1 µs
 * where one of {@link Libc} takes a third of that; but before the first of those JNA must look at its own structs and prepare each function, for which a starting child
 * would do a tenth more.
 *
 * <p>Names, structs and pointers are as in {@link Libc}, and {@link #errno} means something only where the return value says failure.
 */
public final class ColdCalls {
    private static final String[] NAMES = {"shm_open", "shm_unlink", "lseek", "ftruncate", "posix_fallocate", "mmap", "munmap", "close",
        "gettid", "getppid", "setpgid", "setpriority", "prctl", "syscall"};
    private static final Map<String, Function> FUNCTIONS = new HashMap<>();
    private static final String UNAVAILABLE = find();

    private ColdCalls() {}

    private static String find() {
        try {
            NativeLibrary library = library();
            for (String name : NAMES) {
                FUNCTIONS.put(name, library.getFunction(name));
            }
            return null;
        } catch (LinkageError | RuntimeException failure) {
            return UnavailableReason.of(failure);
        }
    }

    static NativeLibrary library() {
        return NativeLibrary.getInstance("libc.so.6");
    }

    /** Why no function of the C library can be called, in one sentence with the remedy; empty where they can. */
    public static Optional<String> unavailable() {
        return Optional.ofNullable(UNAVAILABLE);
    }

    /** The number of the last call of this thread that failed. */
    public static int errno() {
        return Native.getLastError();
    }

    public static int shm_open(byte[] name, int flags, int mode) {
        return callInt("shm_open", name, flags, mode);
    }

    public static int shm_unlink(byte[] name) {
        return callInt("shm_unlink", (Object) name);
    }

    public static long lseek(int descriptor, long offset, int whence) {
        return callLong("lseek", descriptor, offset, whence);
    }

    public static int ftruncate(int descriptor, long length) {
        return callInt("ftruncate", descriptor, length);
    }

    /** Returns the error's number itself, and leaves errno alone. */
    public static int posix_fallocate(int descriptor, long offset, long length) {
        return callInt("posix_fallocate", descriptor, offset, length);
    }

    /** {@link Constants#MAP_FAILED} on failure. */
    public static long mmap(long address, long length, int protection, int flags, int descriptor, long offset) {
        return callLong("mmap", address, length, protection, flags, descriptor, offset);
    }

    public static int munmap(long address, long length) {
        return callInt("munmap", address, length);
    }

    public static int close(int descriptor) {
        return callInt("close", descriptor);
    }

    static int gettid() {
        return callInt("gettid");
    }

    static int getppid() {
        return callInt("getppid");
    }

    static int setpgid(int pid, int group) {
        return callInt("setpgid", pid, group);
    }

    static int setpriority(int which, int who, int nice) {
        return callInt("setpriority", which, who, nice);
    }

    static int prctl(int option, long argument, long third, long fourth, long fifth) {
        return callInt("prctl", option, argument, third, fourth, fifth);
    }

    public static long syscall(long number, long address, long operation, long value, byte[] timeout) {
        return callLong("syscall", number, address, operation, value, timeout);
    }

    /** See pidfd_open(2); the C library names it from glibc 2.36 on. */
    public static int pidfd_open(int pid, int flags) {
        return (int) syscall(Architecture.PIDFD_OPEN, pid, flags, 0, null);
    }

    /** See pidfd_getfd(2). */
    public static int pidfd_getfd(int process, int descriptor, int flags) {
        return (int) syscall(Architecture.PIDFD_GETFD, process, descriptor, flags, null);
    }

    private static int callInt(String name, Object... arguments) {
        return FUNCTIONS.get(name).invokeInt(arguments);
    }

    private static long callLong(String name, Object... arguments) {
        return FUNCTIONS.get(name).invokeLong(arguments);
    }
}
