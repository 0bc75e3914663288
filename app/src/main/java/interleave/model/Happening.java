package interleave.model;

import interleave.trace.GateMode;
import java.util.List;

/** What happens that no actor reports: the program's own doings, and what it reads from the kernel. Times in ns of the monotonic clock. */
public sealed interface Happening {
    long time();

    /** An actor takes its place; actors are numbered from 0 in this order. */
    record ActorAdded(long time, int actor, String name, String role, int number) implements Happening {}

    record ActorStarted(long time, int actor, long pid) implements Happening {}

    record ActorReady(long time, int actor) implements Happening {}

    /** It was let go at the barrier. */
    record ActorBegan(long time, int actor) implements Happening {}

    /**
     * @param signal the number of the signal that ended it, or 0
     * @param cause one line, or empty
     */
    record ActorExited(long time, int actor, int code, int signal, String cause) implements Happening {}

    /** Its card was taken off the stage. */
    record ActorRemoved(long time, int actor) implements Happening {}

    /**
     * What the kernel says of the thread that runs the program.
     *
     * @param call the call that it is blocked in, or empty
     * @param kernelFunction where in the kernel, or empty
     */
    record ActorSeen(long time, int actor, boolean stopped, String call, String kernelFunction) implements Happening {}

    /** A line of its output. */
    record ActorSaid(long time, int actor, String line) implements Happening {}

    record GateChanged(long time, int actor, GateMode mode) implements Happening {}

    /** How many operations it has completed, where that cannot be counted by events (trace modes latest and off). */
    record ActorCounted(long time, int actor, long operations) implements Happening {}

    /** @param values of all parts of an object, see {@link interleave.demo.ObjectSpec#parts} */
    record NumbersSeen(long time, int object, List<Long> values) implements Happening {}

    record SemaphoreSeen(long time, int object, int value) implements Happening {}

    record QueueSeen(long time, int object, int messages, long bytes) implements Happening {}

    /** @param holder process id of the holder of a lock, or 0 */
    record LockSeen(long time, int object, long holder) implements Happening {}

    /**
     * What an actor has in memory of something that it has mapped.
     *
     * @param line of {@code /proc/PID/maps}
     * @param rss bytes in memory
     * @param runs as {@link PageRun#encode} has them
     */
    record PagesSeen(long time, int object, int actor, String line, long rss, List<Long> runs) implements Happening {}

    record WaitersSeen(long time, int object, List<WaiterSeen> waiters) implements Happening {}

    /** Who has which end of a pipe open. */
    record EndsSeen(long time, int object, List<EndSeen> ends) implements Happening {}

    /** The program has posted a semaphore in place of an actor that died holding it. */
    record HolderReplaced(long time, int object, int holder) implements Happening {}

    /** The object was removed, or its name, by whomever. */
    record ObjectGone(long time, int object) implements Happening {}

    /**
     * Something that a later version has recorded.
     *
     * @param fields its bytes, in hexadecimal digits
     */
    record Unknown(long time, int code, String fields) implements Happening {}
}
