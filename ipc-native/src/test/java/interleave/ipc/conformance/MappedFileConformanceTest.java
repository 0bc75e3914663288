package interleave.ipc.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class MappedFileConformanceTest {
    /** There is no row 36. */
    private static final List<Integer> REQUIRED = IntStream.rangeClosed(29, 50).filter(row -> row != 36).boxed().toList();
    private static final Jvms JVMS = new Jvms();

    @TempDir
    private static Path directory;

    @TestFactory
    Stream<DynamicTest> mappedFiles() {
        return Row.table(REQUIRED, new MappedFileRows(directory, JVMS::other).rows());
    }

    @AfterAll
    static void noMoreOrders() {
        JVMS.close();
    }
}
