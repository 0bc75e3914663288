package interleave.ipc.inspect;

import java.util.OptionalLong;

/**
 * A thread that is blocked on an object, and for how long.
 *
 * @param nanos since it last had a processor, as the scheduler has noted it ({@code se.exec_start} in {@code /proc/PID/task/TID/sched}); a signal
 *     that made the kernel begin the call again begins the time again too. Empty where this kernel does not tell
 */
public record Asleep(Blocked blocked, OptionalLong nanos) {}
