package interleave.ipc.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.ipc.Eventually;
import interleave.ipc.OnThread;
import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FutexTest {
    private SharedMemory one;
    private SharedMemory other;

    @BeforeEach
    void twoMappingsOfOneObject() {
        String name = TestNames.name();
        one = SharedMemory.create(name, 64);
        other = SharedMemory.open(name);
        SharedMemory.unlink(name);
    }

    @AfterEach
    void unmap() {
        one.close();
        other.close();
    }

    @Test
    void aWaiterIsWokenThroughAnotherMapping() throws Exception {
        ByteBuffer mine = one.bytes();
        ByteBuffer theirs = other.bytes();
        OnThread<Void> waiter = OnThread.run(() -> {
            while (mine.getInt(16) == 0) {
                Futex.waitWhile(mine, 16, 0, 0);
            }
        });
        Eventually.isTrue("asleep in the futex", () -> sleepsInFutex(waiter.tid()));
        theirs.putInt(16, 1);
        Futex.wake(theirs, 16, 1);
        waiter.result();
    }

    @Test
    void anotherValueReturnsAtOnce() {
        one.bytes().putInt(0, 5);
        Futex.waitWhile(one.bytes(), 0, 4, Duration.ofDays(1).toNanos());
    }

    @Test
    void aTimeoutEndsTheWait() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < 50_000_000) {
            Futex.waitWhile(one.bytes(), 0, 0, 50_000_000);
        }
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void whatIsNoSharedIntIsRefused() {
        assertThatThrownBy(() -> Futex.wake(ByteBuffer.allocate(8), 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Futex.wake(one.bytes(), 61, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Futex.wake(one.bytes(), 2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static boolean sleepsInFutex(long tid) {
        try {
            return Files.readString(Path.of("/proc/self/task/" + tid + "/syscall")).startsWith(Architecture.HERE.futex + " ");
        } catch (java.io.IOException gone) {
            return false;
        }
    }
}
