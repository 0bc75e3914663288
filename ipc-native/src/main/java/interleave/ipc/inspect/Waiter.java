package interleave.ipc.inspect;

/**
 * A thread that waits for an object.
 *
 * @param tid the kernel's id of the thread; {@code pid} where only the process is known
 * @param command the name of the process, at most 15 bytes, as in {@code /proc/PID/comm}
 * @param call the call it is in, by its man page: {@code sem_wait}
 * @param kernelFunction where in the kernel it sleeps, {@code unknown} where that may not be seen
 */
public record Waiter(long pid, long tid, String command, String call, String kernelFunction) {}
