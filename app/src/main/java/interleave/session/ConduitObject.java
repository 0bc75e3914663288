package interleave.session;

import interleave.ipc.inspect.PipeEnd;
import interleave.ipc.inspect.PipeLevel;
import interleave.ipc.inspect.PipeWaiters;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.util.List;

/** A pipe, with a name or without. It is not held open: an end that this program had would be one more that is not closed. */
abstract class ConduitObject extends KernelObject {
    private static final long USUAL_CAPACITY = 65_536;

    private final String link;
    private List<PipeEnd> ends = List.of();
    private long capacity = USUAL_CAPACITY;

    /** @param link what {@code ls -l /proc/PID/fd} shows for it */
    ConduitObject(ObjectKind kind, String systemName, String link) {
        super(kind, systemName);
        this.link = link;
    }

    /** Its level and capacity in bytes; nothing where nobody may be asked. What is in it is lost with the last end that is closed. */
    private synchronized List<Long> numbers() {
        PipeLevel level = PipeLevel.of(ends, link);
        if (!(level instanceof PipeLevel.Known)) {
            ends = PipeEnd.of(link);
            level = PipeLevel.of(ends, link);
        }
        return switch (level) {
            case PipeLevel.Known known -> {
                capacity = known.capacity();
                yield List.of(known.bytes(), capacity);
            }
            case PipeLevel.Closed() -> List.of(0L, capacity);
            case PipeLevel.Hidden() -> List.of();
        };
    }

    /** In bytes. */
    @Override
    final List<Long> values() {
        return numbers().stream().limit(1).toList();
    }

    @Override
    final Happening look(long time, int index) {
        return new Happening.NumbersSeen(time, index, numbers());
    }

    @Override
    final synchronized List<PipeEnd> ends() {
        ends = PipeEnd.of(link);
        return ends;
    }

    @Override
    final List<Waiter> waiters() {
        return PipeWaiters.of(link);
    }
}
