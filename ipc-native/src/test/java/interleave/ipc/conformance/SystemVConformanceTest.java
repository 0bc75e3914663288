package interleave.ipc.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SystemVConformanceTest {
    private static final List<Integer> SEGMENTS = List.of(133, 134, 135, 137, 138);
    private static final List<Integer> SETS = List.of(139, 140, 141, 142, 143, 144);
    private static final List<Integer> QUEUES = List.of(145, 146, 149);
    private static final Jvms JVMS = new Jvms();

    @TempDir
    private static Path directory;

    private final Supplier<OtherJvm> nobody = () -> JVMS.nobody(directory);

    @TestFactory
    Stream<DynamicTest> segments() {
        return Row.table(SEGMENTS, new SegmentRows(JVMS::other, nobody).rows());
    }

    @TestFactory
    Stream<DynamicTest> semaphoreSets() {
        return Row.table(SETS, new SemaphoreSetRows(JVMS::other, nobody).rows());
    }

    @TestFactory
    Stream<DynamicTest> messageQueues() {
        return Row.table(QUEUES, new SysVQueueRows(JVMS::other, nobody).rows());
    }

    @AfterAll
    static void noMoreOrders() {
        JVMS.close();
    }
}
