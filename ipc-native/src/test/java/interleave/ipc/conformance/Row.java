package interleave.ipc.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

/**
 * One promise.
 *
 * @param number in the table of the rows that are required, 0 for a further one
 * @param id the case of the Linux Test Project, the open POSIX test suite or the kernel's, or the man page
 */
public record Row(int number, String id, String wording, Executable check) {
    /** The promise holds, and {@code check} shows it. */
    public static Row holds(int number, String id, String wording, Executable check) {
        return new Row(number, id, wording, check);
    }

    /** A promise that nobody has asked for. */
    static Row further(String id, String wording, Executable check) {
        return new Row(0, id, wording, check);
    }

    /** The rows as tests, in their order, after one that says whether any that is required has none. A row may have several. */
    static Stream<DynamicTest> table(List<Integer> required, Row... rows) {
        DynamicTest complete = DynamicTest.dynamicTest("no row of %d to %d is forgotten".formatted(required.getFirst(), required.getLast()), () -> {
            List<Integer> there = Stream.of(rows).map(Row::number).filter(number -> number != 0).distinct().toList();
            if (!there.equals(required)) {
                throw new AssertionError("required are the rows %s, there are %s".formatted(required, there));
            }
        });
        return Stream.concat(Stream.of(complete), Stream.of(rows).map(Row::test));
    }

    /** As a test. */
    public DynamicTest test() {
        return DynamicTest.dynamicTest("%s %s: %s".formatted(number == 0 ? "+" : number, id, wording), check);
    }

    /** For a machine that lacks what a row needs: the row is shown as skipped. */
    static void requires(boolean condition, String lacking) {
        if (!condition) {
            throw new TestAbortedException(lacking);
        }
    }
}
