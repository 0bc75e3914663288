package interleave.session;

import interleave.ipc.inspect.PipeEnd;
import interleave.ipc.inspect.PipeLevel;
import interleave.ipc.inspect.PipeWaiters;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.util.List;
import java.util.OptionalLong;

/** A pipe, with a name or without. It is not held open: an end that this program had would be one more that is not closed. */
abstract class ConduitObject extends KernelObject {
    private static final long USUAL_CAPACITY = 65_536;

    private final String link;
    private List<PipeEnd> ends = List.of();
    private PipeLevel last = new PipeLevel(0, USUAL_CAPACITY);

    /** @param link what {@code ls -l /proc/PID/fd} shows for it */
    ConduitObject(ObjectKind kind, String systemName, String link) {
        super(kind, systemName);
        this.link = link;
    }

    /** What is in it is lost with the last end that is closed. */
    final synchronized PipeLevel level() {
        last = PipeLevel.of(ends, link).orElseGet(() -> {
            ends = PipeEnd.of(link);
            return PipeLevel.of(ends, link).orElse(new PipeLevel(0, last.capacity()));
        });
        return last;
    }

    /** In bytes. */
    @Override
    final List<Long> values() {
        return List.of(level().bytes());
    }

    @Override
    final OptionalLong bytes() {
        return OptionalLong.of(level().bytes());
    }

    @Override
    final Happening look(long time, int index) {
        PipeLevel now = level();
        return new Happening.NumbersSeen(time, index, List.of(now.bytes(), now.capacity()));
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
