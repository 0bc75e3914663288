package interleave.fxml.control;

/**
 * One actor's time. Spans are in order and do not overlap; the arrays are read, never written or copied.
 *
 * @param starts of the spans, ns
 * @param ends   of the spans, ns
 * @param kinds  of the spans
 * @param ticks  single operations, ns, in order
 */
public record Lane(String name, int accent, long[] starts, long[] ends, Span[] kinds, long[] ticks) {

    public Lane {
        if (starts.length != ends.length || starts.length != kinds.length) {
            throw new IllegalArgumentException(
                    name + ": " + starts.length + " starts, " + ends.length + " ends, " + kinds.length + " kinds");
        }
    }
}
