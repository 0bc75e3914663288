package interleave.ipc;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An error of the kernel by its symbol, see errno(3). The numbers are those of x86-64 and aarch64. */
public enum Errno {
    EPERM(1), ENOENT(2), ESRCH(3), EINTR(4), EIO(5), ENXIO(6), E2BIG(7), EBADF(9), ECHILD(10), EAGAIN(11), ENOMEM(12),
    EACCES(13), EFAULT(14), EBUSY(16), EEXIST(17), ENODEV(19), ENOTDIR(20), EISDIR(21), EINVAL(22), ENFILE(23),
    EMFILE(24), ETXTBSY(26), EFBIG(27), ENOSPC(28), ESPIPE(29), EROFS(30), EPIPE(32), ERANGE(34), EDEADLK(35),
    ENAMETOOLONG(36), ENOLCK(37), ENOSYS(38), ELOOP(40), ENOMSG(42), EIDRM(43), EOVERFLOW(75), EMSGSIZE(90), EOPNOTSUPP(95), EADDRINUSE(98),
    ETIMEDOUT(110), EDQUOT(122),
    /** A number that none of the calls used here is documented to return. */
    UNKNOWN(0);

    private static final Map<Integer, Errno> BY_NUMBER =
            Stream.of(values()).collect(Collectors.toMap(Errno::number, Function.identity()));

    private final int number;

    Errno(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static Errno of(int number) {
        return BY_NUMBER.getOrDefault(number, UNKNOWN);
    }
}
