package interleave.ipc.conformance.posix;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.conformance.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The POSIX calls, row by row: each row says what it promises, and is checked, or says why the Java type cannot have it. The numbers are those of the list of
 * promises; from {@value #FURTHER} on are those of the man pages that stand in no suite.
 */
class PosixConformanceTest {
    private static final int FURTHER = 201;
    /** Numbers that the list leaves out. */
    private static final List<Integer> LEFT_OUT = List.of(13, 61, 67, 79, 83, 88, 109, 113, 122, 128);

    private static Peers peers;
    private static Stage stage;

    @BeforeAll
    static void peers(@TempDir Path directory) {
        peers = new Peers(directory);
        stage = new Stage(peers);
    }

    @AfterAll
    static void end() {
        peers.close();
    }

    @TestFactory
    Stream<DynamicTest> sharedMemory() {
        return SharedMemoryRows.on(stage).stream().map(Row::test);
    }

    @TestFactory
    Stream<DynamicTest> semaphores() {
        return SemaphoreRows.on(stage).stream().map(Row::test);
    }

    @TestFactory
    Stream<DynamicTest> openingQueues() {
        return QueueOpenRows.on(stage).stream().map(Row::test);
    }

    @TestFactory
    Stream<DynamicTest> sendingAndReceiving() {
        return MessageRows.on(stage).stream().map(Row::test);
    }

    @TestFactory
    Stream<DynamicTest> notifications() {
        return NotificationRows.on(stage).stream().map(Row::test);
    }

    @TestFactory
    Stream<DynamicTest> further() {
        return FurtherRows.on(stage).stream().map(Row::test);
    }

    @Test
    void noRowIsForgotten() {
        List<Integer> numbers = Stream.of(SharedMemoryRows.on(stage), SemaphoreRows.on(stage), QueueOpenRows.on(stage), MessageRows.on(stage), NotificationRows.on(stage))
                .flatMap(List::stream).map(Row::number).toList();
        assertThat(numbers).containsExactlyElementsOf(IntStream.concat(IntStream.rangeClosed(1, 28), IntStream.rangeClosed(51, 132)).boxed()
                .filter(number -> !LEFT_OUT.contains(number)).toList());
        assertThat(FurtherRows.on(stage).stream().map(Row::number)).containsExactlyElementsOf(
                IntStream.range(FURTHER, FURTHER + FurtherRows.on(stage).size()).boxed().toList());
    }
}
