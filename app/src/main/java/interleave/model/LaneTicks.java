package interleave.model;

import interleave.trace.Operation;
import interleave.trace.Outcome;

/**
 * The operations of an actor that ended in a stretch of time, ascending: the i-th of each array belong together.
 *
 * @param times when it ended, ns of the monotonic clock
 * @param durations how long before that it began, ns
 * @param objects indices of the objects
 * @param parts which of several numbers of the object
 * @param values what was loaded or stored; the sum that an add left; the length of a message in bytes; the errno of a failure
 * @param lines of the program where it was held; otherwise 0
 * @param indices of the events: {@link Timeline#stateAt(long)} of one more is the state right after it
 */
public record LaneTicks(long[] times, long[] durations, Operation[] operations, Outcome[] outcomes, int[] objects, int[] parts, long[] values, int[] lines, long[] indices) {
    static final LaneTicks NONE =
            new LaneTicks(new long[0], new long[0], new Operation[0], new Outcome[0], new int[0], new int[0], new long[0], new int[0], new long[0]);
}
