package interleave.model;

import interleave.trace.Operation;
import interleave.trace.Outcome;

/** What the codes of an event mean; nothing where a later version has written one that is not known. */
final class Codes {
    private static final Operation[] OPERATIONS = operations();
    private static final Outcome[] OUTCOMES = Outcome.values();

    private Codes() {}

    /** Null for a code that no operation has. */
    static Operation operation(int code) {
        return code < OPERATIONS.length ? OPERATIONS[code] : null;
    }

    /** What is not known has failed. */
    static Outcome outcome(int code) {
        return code < OUTCOMES.length ? Outcome.of(code) : Outcome.FAILED;
    }

    private static Operation[] operations() {
        Operation[] table = new Operation[256];
        for (Operation operation : Operation.values()) {
            table[operation.code()] = operation;
        }
        return table;
    }
}
