package interleave.recording.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Something that changes at some moments: the moments as gaps, which compress well, and what it became. */
final class Track {
    private static final long EXACT = 1L << 53;

    private final List<Integer> gaps = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private int last;

    /** @param value a number or a word; nothing is told of one that is as before */
    void at(int moment, Object value) {
        if (values.isEmpty() || !Objects.equals(values.getLast(), value)) {
            gaps.add(moment - last);
            values.add(value);
            last = moment;
        }
    }

    /** A whole number as a script can hold it: as a word where it has too many digits. */
    static Object number(long value) {
        return Math.abs(value) < EXACT ? (Object) value : Long.toString(value);
    }

    List<List<?>> told() {
        return List.of(gaps, values);
    }
}
