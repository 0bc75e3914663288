package interleave.model;

import interleave.trace.Operation;

/**
 * Something that went from an actor to an object or back, for the stage to show it going.
 *
 * @param number running number of the event
 * @param time when the operation ended, ns
 * @param part which of several numbers of the object
 * @param value what went: the number, or the bytes that tell what a message is, see {@link interleave.demo.Content}
 * @param isMessage whether a message went
 */
public record Movement(long number, long time, int actor, int object, int part, Operation operation, long value, boolean isMessage) {
    /** From the actor into the object. */
    public boolean goesIn() {
        return operation.sends() || switch (operation) {
            case STORE, ADD, POST, UNLOCK, CREATE, TRUNCATE, UNLINK, WRITE, SYNC, NOTIFY, KILL -> true;
            default -> false;
        };
    }
}
