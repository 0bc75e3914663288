package interleave.model;

import interleave.trace.Operation;
import interleave.trace.Outcome;

/**
 * The last operation of an actor.
 *
 * @param part which of several numbers of the object
 * @param value what was loaded or stored, the length of a message, or the errno of a failure
 */
public record Deed(Operation operation, int object, int part, Outcome outcome, long value, long ended) {}
