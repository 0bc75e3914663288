package interleave.session;

import interleave.ipc.LongCell;
import interleave.ipc.SharedMemory;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.util.List;
import java.util.OptionalLong;

/** One u64 at offset 0 of shared memory. */
final class CounterObject extends KernelObject {
    private final SharedMemory memory;
    private final LongCell cell;

    CounterObject(SharedMemory memory) {
        super(ObjectKind.SHARED_MEMORY, memory.name());
        this.memory = memory;
        this.cell = memory.longAt(0);
    }

    @Override
    long value() {
        return cell.load();
    }

    @Override
    OptionalLong bytes() {
        return OptionalLong.of(memory.size());
    }

    @Override
    void reset(long initial) {
        cell.store(initial);
    }

    @Override
    Happening look(long time, int index) {
        return new Happening.CellSeen(time, index, value());
    }

    /** Nobody waits for memory. */
    @Override
    List<Waiter> waiters() {
        return List.of();
    }

    @Override
    public void close() {
        memory.close();
    }
}
