package interleave.session;

import interleave.ipc.inspect.LockWaiters;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that actors lock. It is never opened here: closing any descriptor of it would release this process' locks, and it needs none. */
final class LockFileObject extends KernelObject {
    private final Path file;

    LockFileObject(Path file) {
        super(ObjectKind.LOCK_FILE, file.toString());
        this.file = file;
    }

    /** The process that holds it, or 0. */
    @Override
    List<Long> values() {
        return List.of(holder());
    }

    private long holder() {
        return LockWaiters.holder(file).orElse(0);
    }

    @Override
    void reset(List<Long> initials) {
        // Who held it has released it or ended.
    }

    @Override
    Happening look(long time, int index) {
        return new Happening.LockSeen(time, index, holder());
    }

    @Override
    List<Waiter> waiters() {
        return LockWaiters.of(file);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
