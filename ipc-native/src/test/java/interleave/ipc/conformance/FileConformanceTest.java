package interleave.ipc.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FileConformanceTest {
    private static final Jvms JVMS = new Jvms();

    @TempDir
    private static Path directory;
    @TempDir
    private static Path readable;

    private final Supplier<OtherJvm> nobody = () -> JVMS.nobody(readable);

    @TestFactory
    Stream<DynamicTest> pipes() {
        return Row.table(List.of(150), new PipeRows(directory, nobody).rows());
    }

    @TestFactory
    Stream<DynamicTest> fileLocks() {
        return Row.table(List.of(151), new FileLockRows(directory, JVMS::other, nobody).rows());
    }

    @AfterAll
    static void noMoreOrders() {
        JVMS.close();
    }
}
