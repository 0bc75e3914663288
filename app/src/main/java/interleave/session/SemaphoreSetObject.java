package interleave.session;

import interleave.ipc.IpcException;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.inspect.SemaphoreSetWaiters;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.util.List;

/** A System V set of one semaphore. */
final class SemaphoreSetObject extends KernelObject {
    private final SemaphoreSet set;
    private int lastValue;

    SemaphoreSetObject(SemaphoreSet set) {
        super(ObjectKind.SEMAPHORE_SET, Names.ofKey(set.key().value()));
        this.set = set;
    }

    /** A set that was removed underneath keeps the value that was read last: {@link #isThere} tells. */
    @Override
    List<Long> values() {
        return List.of((long) value());
    }

    private int value() {
        try {
            lastValue = set.value(0);
        } catch (IpcException e) {
            if (isThere()) {
                throw e;
            }
        }
        return lastValue;
    }

    @Override
    void reset(List<Long> initials) {
        SemaphoreLevel.set(set.at(0, false), initials.getFirst());
    }

    @Override
    void post() {
        set.at(0, false).post();
    }

    @Override
    Happening look(long time, int index) {
        return new Happening.SemaphoreSeen(time, index, value());
    }

    @Override
    List<Waiter> waiters() {
        return SemaphoreSetWaiters.of(set.id());
    }

    @Override
    public void close() {
        set.close();
    }
}
