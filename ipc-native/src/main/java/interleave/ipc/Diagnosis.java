package interleave.ipc;

/** From a failed call and its errno to the sentence that says why, and what to do. */
final class Diagnosis {
    private Diagnosis() {}

    /** @param object as the user named it */
    static IpcException of(String call, String object, int error) {
        return of(Kind.of(call), call, object, error);
    }

    /** As {@link #of(String, String, int)}, for a call that works on several kinds. */
    static IpcException of(Kind kind, String call, String object, int error) {
        return explain(kind, call, object, Errno.of(error)).of(call, object, error);
    }

    private static Explanation explain(Kind kind, String call, String object, Errno error) {
        return switch (error) {
            case EINVAL, ENAMETOOLONG, EACCES, ENOENT, EISDIR -> kind.named
                    ? NameRule.broken(call, object).orElseGet(() -> common(kind, object, error))
                    : common(kind, object, error);
            default -> common(kind, object, error);
        };
    }

    private static Explanation common(Kind kind, String object, Errno error) {
        return switch (error) {
            case EEXIST -> new Explanation("the name is taken",
                    "attach to it (--attach), choose another name, or remove it with: " + kind.removal(object));
            case ENOENT -> new Explanation("nothing of that name exists",
                    "create it first, or look for the right name with: " + kind.listing);
            case EACCES -> new Explanation("this user may not, by the owner and mode of the object or of its directory",
                    "look at them with: " + kind.listing + ", and have the owner allow it or use another name");
            case EPERM -> new Explanation("this user may not", "do it as the owner or as root");
            case EINVAL, EISDIR -> new Explanation("what lies there is not of the kind that the call is for, or is gone",
                    "look at it with: " + kind.listing);
            case EMFILE -> new Explanation("this process has all the descriptors open that it may have"
                    + Descriptors.limit(), "close some, or raise the limit with: ulimit -n");
            case ENFILE -> new Explanation("the machine has all the files open that it can (in /proc/sys/fs/file-max)",
                    "close programs, or raise the limit with: sudo sysctl fs.file-max");
            case ENOSPC -> new Explanation("no room is left" + kind.room, kind.makeRoom);
            case ENOMEM -> new Explanation("no memory is left for it", "close programs, or ask for less");
            case EROFS -> new Explanation("the file system is mounted read-only", "mount it for writing with: sudo mount -o remount,rw "
                    + kind.place);
            case ELOOP -> new Explanation("a symbolic link lies under that name, and it is not followed",
                    "look where it leads with: " + kind.listing + ", then remove it or use another name");
            case ENOSYS -> new Explanation("this kernel, or the filter of the container around this program, does not offer the call",
                    "use a kernel that does (CONFIG_POSIX_MQUEUE, CONFIG_SYSVIPC), or a container that lets it through");
            case EIDRM -> new Explanation("it was removed while it was in use", "create it again and start those who use it anew");
            case EOVERFLOW, ERANGE -> new Explanation("the value would be larger than a semaphore can hold",
                    "wait on it before posting again");
            case EAGAIN -> new Explanation("it would block", "try again");
            case EDEADLK -> new Explanation("to wait would close a circle of processes that wait for each other",
                    "release what this process holds first");
            case ENOLCK -> new Explanation("the kernel has no room for another lock", "release some");
            case ESRCH -> new Explanation("no such process", "it has ended already, or look for the right number with: ps");
            case EBADF -> new Explanation("the descriptor is not open for that", "open it for reading and writing");
            case EIO -> new Explanation("the device beneath it failed", "look at: dmesg");
            default -> new Explanation("the kernel says no more than that", "see the man page: man " + kind.manPage);
        };
    }
}
