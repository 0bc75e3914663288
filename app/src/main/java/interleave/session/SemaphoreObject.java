package interleave.session;

import interleave.ipc.NamedSemaphore;
import interleave.ipc.inspect.SemaphoreWaiters;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.util.List;

/** A POSIX named semaphore. */
final class SemaphoreObject extends KernelObject {
    private final NamedSemaphore semaphore;

    SemaphoreObject(NamedSemaphore semaphore) {
        super(ObjectKind.SEMAPHORE, semaphore.name());
        this.semaphore = semaphore;
    }

    @Override
    List<Long> values() {
        return List.of((long) semaphore.value());
    }

    @Override
    void reset(List<Long> initials) {
        SemaphoreLevel.set(semaphore, initials.getFirst());
    }

    @Override
    void post() {
        semaphore.post();
    }

    @Override
    Happening look(long time, int index) {
        return new Happening.SemaphoreSeen(time, index, semaphore.value());
    }

    @Override
    List<Waiter> waiters() {
        return SemaphoreWaiters.of(semaphore.name());
    }

    @Override
    public void close() {
        semaphore.close();
    }
}
