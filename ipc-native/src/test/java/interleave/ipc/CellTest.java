package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellTest {
    private SharedMemory memory;
    private SharedMemory other;

    @BeforeEach
    void twoMappings() {
        memory = SharedMemory.create(TestNames.name(), 64);
        other = SharedMemory.open(memory.name());
        SharedMemory.unlink(memory.name());
    }

    @AfterEach
    void unmap() {
        memory.close();
        other.close();
    }

    @ParameterizedTest
    @EnumSource
    void aLongIsTheSameInEveryOrdering(Ordering ordering) {
        LongCell cell = memory.longAt(8, ordering);
        LongCell seen = other.longAt(8);
        cell.store(Long.MIN_VALUE + 1);
        assertThat(seen.load()).isEqualTo(Long.MIN_VALUE + 1);
        seen.store(40);
        assertThat(cell.load()).isEqualTo(40);
        assertThat(cell.getAndAdd(2)).isEqualTo(40);
        assertThat(cell.getAndSet(7)).isEqualTo(42);
        assertThat(cell.compareAndSet(42, 1)).isFalse();
        assertThat(cell.compareAndExchange(42, 1)).isEqualTo(7);
        assertThat(cell.compareAndSet(7, 1)).isTrue();
        assertThat(seen.load()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anIntIsTheSameInEveryOrderingAndLeavesItsNeighboursAlone(Ordering ordering) {
        IntCell cell = memory.intAt(4, ordering);
        memory.intAt(0).store(-1);
        memory.intAt(8).store(-1);
        cell.store(40);
        assertThat(cell.load()).isEqualTo(40);
        assertThat(cell.getAndAdd(2)).isEqualTo(40);
        assertThat(cell.getAndSet(7)).isEqualTo(42);
        assertThat(cell.compareAndSet(42, 1)).isFalse();
        assertThat(cell.compareAndSet(7, Integer.MIN_VALUE)).isTrue();
        assertThat(other.intAt(4).load()).isEqualTo(Integer.MIN_VALUE);
        assertThat(other.intAt(0).load()).isEqualTo(-1);
        assertThat(other.intAt(8).load()).isEqualTo(-1);
    }

    @Test
    void comparingFromManyThreadsLosesNothing() throws Exception {
        IntUnaryOperator next = value -> value + 1;
        Runnable increments = () -> {
            IntCell cell = memory.intAt(0);
            for (int i = 0; i < 20_000; i++) {
                int seen = cell.load();
                while (!cell.compareAndSet(seen, next.applyAsInt(seen))) {
                    seen = cell.load();
                }
            }
        };
        OnThread<Void> one = OnThread.run(increments);
        increments.run();
        one.result();
        assertThat(memory.intAt(0).load()).isEqualTo(40_000);
    }

    @Test
    void bytesAreCopiedInAndOut() {
        memory.write(3, new byte[] {1, 2, 3});
        byte[] seen = new byte[5];
        other.read(2, seen);

        assertThat(seen).containsExactly(0, 1, 2, 3, 0);
        assertThatThrownBy(() -> memory.write(62, new byte[3])).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> memory.read(-1, seen)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void afterClosingEverythingThrows() {
        LongCell longCell = memory.longAt(0, Ordering.VOLATILE);
        IntCell intCell = memory.intAt(0, Ordering.PLAIN);
        memory.close();

        assertThatThrownBy(longCell::load).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> longCell.compareAndSet(0, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> intCell.store(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> intCell.getAndAdd(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> memory.read(0, new byte[1])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> memory.write(0, new byte[1])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoIsInTheMiddleOfALoopWhenTheMemoryIsClosedGetsAnException() throws Exception {
        LongCell cell = memory.longAt(0);
        OnThread<Void> busy = OnThread.run(() -> {
            try {
                while (true) {
                    cell.getAndAdd(1);
                }
            } catch (IllegalStateException expected) {
                // What it waits for.
            }
        });
        Eventually.isTrue("the loop runs", () -> other.longAt(0).load() > 100_000);
        memory.close();
        busy.result();
        long last = other.longAt(0).load();
        assertThatThrownBy(cell::load).isInstanceOf(IllegalStateException.class);
        assertThat(other.longAt(0).load()).isEqualTo(last);
    }

    @Test
    void nothingOfTheObjectStaysMappedWhenItIsClosed() throws Exception {
        String name = memory.name().substring(1);
        memory.longAt(0).store(7);
        memory.close();
        other.close();
        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain(name);
    }

    @Test
    void intsOffTheGridAreRefused() {
        assertThatThrownBy(() -> memory.intAt(2)).isInstanceOf(IllegalArgumentException.class).hasMessage("offset 2 is not a multiple of 4");
        assertThatThrownBy(() -> memory.intAt(64)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
