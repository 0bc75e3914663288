package interleave.actor;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.GuardedIncrements;
import interleave.ipc.IpcKey;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;
import interleave.trace.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes count in one cell under each guard. */
class GuardsTest {
    private static final int INCREMENTS = 300;

    @TempDir
    Path directory;

    private final String counter = TestNames.name();
    private final String mutex = TestNames.name();
    private final int key = TestNames.key();

    @BeforeEach
    void createObjects() {
        SharedMemory.create(counter, Long.BYTES).close();
        NamedSemaphore.create(mutex, 1).close();
        SemaphoreSet.create(IpcKey.of(key), 1).close();
    }

    @AfterEach
    void removeObjects() {
        SharedMemory.unlink(counter);
        NamedSemaphore.unlink(mutex);
        SemaphoreSet.remove(IpcKey.of(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"semaphore", "sysv-semaphore", "file-lock", "atomic"})
    void noIncrementIsLost(String guard) throws Exception {
        Path lock = Files.createFile(directory.resolve("lock"));
        Map<String, String> names = Map.of(
                "counter", counter, "mutex", guard.equals("semaphore") ? mutex : Integer.toString(key), "lock", lock.toString());
        try (Child one = incrementer(guard, names);
                Child other = incrementer(guard, names);
                SharedMemory memory = SharedMemory.open(counter)) {
            List<Child> both = List.of(one, other);
            both.forEach(child -> child.awaitPhase(Phase.READY));
            both.forEach(child -> child.gate().run());
            both.forEach(child -> child.gate().go());

            while (one.process().isAlive() || other.process().isAlive()) {
                both.forEach(Child::events);
            }
            assertThat(one.exitCode()).as(one.output()).isZero();
            assertThat(other.exitCode()).as(other.output()).isZero();
            assertThat(memory.longAt(0).load()).isEqualTo(2 * INCREMENTS);
        }
    }

    /** With a window, so that without the guard as much as half of it would be lost. */
    private static Child incrementer(String guard, Map<String, String> names) throws IOException {
        return Child.start(
                GuardedIncrements.class, "incrementer", names, Map.of("guard", guard, "increments", Integer.toString(INCREMENTS), "window-us", "50"));
    }
}
