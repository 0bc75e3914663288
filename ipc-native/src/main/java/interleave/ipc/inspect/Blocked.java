package interleave.ipc.inspect;

import java.util.Optional;

/**
 * A thread that sleeps in a system call.
 *
 * @param call by its man page: {@code sem_wait}, {@code mq_send}, {@code semop}, {@code fcntl F_SETLKW}, {@code read};
 *     {@code unknown} where it may not be seen
 * @param kernelFunction where in the kernel: {@code futex_do_wait}
 */
public record Blocked(long pid, long tid, String call, String kernelFunction) {
    /** Stands where the call or the function may not be seen. */
    public static final String UNKNOWN = KernelFunction.UNKNOWN;

    /** Empty for a thread that is running, stopped or gone, and for one that waits in a futex that is no named semaphore. */
    public static Optional<Blocked> ofThread(long pid, long tid) {
        String kernelFunction = KernelFunction.of(pid, tid);
        if (KernelFunction.isStop(kernelFunction)) {
            return Optional.empty();
        }
        return switch (SystemCall.of(pid, tid)) {
            case SystemCall.Sleeping(SystemCall call) -> Optional.of(name(pid, call)).filter(name -> !name.isEmpty())
                    .map(name -> new Blocked(pid, tid, name, kernelFunction));
            case SystemCall.NotInCall() -> Optional.empty();
            case SystemCall.Unknown() -> Optional.of(new Blocked(pid, tid, UNKNOWN, kernelFunction));
        };
    }

    private static String name(long pid, SystemCall call) {
        if (!BlockingCall.mayBeSemaphore(call)) {
            return BlockingCall.nameOf(call);
        }
        return Mappings.of(pid).filter(mappings -> mappings.mapsSemaphore(call.argument(0))).isPresent()
                ? BlockingCall.nameOfSemaphoreCall(call) : "";
    }
}
