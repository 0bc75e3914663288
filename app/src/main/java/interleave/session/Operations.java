package interleave.session;

import interleave.trace.Operation;
import interleave.trace.Progress;

/** Sums over an actor's own counters. */
final class Operations {
    private static final Operation[] ALL = Operation.values();

    private Operations() {}

    /** All operations that it has completed. */
    static long completed(Progress progress) {
        long sum = 0;
        for (Operation operation : ALL) {
            sum += progress.completed(operation);
        }
        return sum;
    }
}
