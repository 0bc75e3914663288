package interleave.ipc;

import interleave.ipc.linux.Sysctl;
import java.util.OptionalLong;

/** Failures of pipes and FIFOs. */
final class PipeDiagnosis {
    private PipeDiagnosis() {}

    static IpcException of(String call, String object, int error) {
        return switch (Errno.of(error)) {
            case EPIPE -> new Explanation("nobody has the end open that is read from", "start the reader first, and let it live longer")
                    .of(call, object, error);
            case ESPIPE, EINVAL -> new Explanation("it is no pipe", "look what it is with: ls -l " + object).of(call, object, error);
            default -> Diagnosis.of(Kind.PIPE, call, object, error);
        };
    }

    static IpcException ofCapacity(String object, int bytes, int error) {
        OptionalLong most = Sysctl.number("fs/pipe-max-size");
        return switch (Errno.of(error)) {
            case EPERM -> new Explanation("%,d bytes are more than this user's pipe may have (%s, in /proc/sys/fs/pipe-max-size)".formatted(
                    bytes, most.isPresent() ? most.getAsLong() : "unknown"), "ask for less").of("fcntl", object, error);
            case EBUSY -> new Explanation("it holds more than %,d bytes now".formatted(bytes), "read some first").of("fcntl", object, error);
            default -> of("fcntl", object, error);
        };
    }
}
