package interleave.recording;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.stream.Stream;

/** Looks whether something is missing of what was read: JSON leaves out what it does not know, and a reader of JSON makes nothing of it. */
final class Whole {
    private Whole() {}

    /** Whether nothing is missing, neither of a record nor of those in it. */
    static boolean is(Object value) {
        return switch (value) {
            case null -> false;
            case Record of -> Stream.of(of.getClass().getRecordComponents()).allMatch(part -> is(get(part, of)));
            case Collection<?> all -> all.stream().allMatch(Whole::is);
            default -> true;
        };
    }

    private static Object get(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
