package interleave.fxml.control;

import java.util.function.IntFunction;

/**
 * One actor's time within a stretch. The arrays are read, never written or copied.
 *
 * @param shares     for each {@link Span} by its ordinal, what part of each column it takes, 0 to 1; what is missing to 1 is time in which there is no actor
 * @param operations how many ended in each column
 * @param ticks      when each of them ended, ns, ascending; empty where they are too many to be told apart
 * @param open       what the tick of this number was
 */
public record Lane(String name, int accent, float[][] shares, float[] operations, long[] ticks, IntFunction<Tick> open) {

    public Lane {
        if (shares.length != Span.values().length) {
            throw new IllegalArgumentException(name + ": " + shares.length + " kinds of spans");
        }
    }

    int columns() {
        return operations.length;
    }
}
