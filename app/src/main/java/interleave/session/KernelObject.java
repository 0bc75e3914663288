package interleave.session;

import interleave.demo.ObjectSpec;
import interleave.ipc.inspect.ObjectIdentity;
import interleave.ipc.inspect.PipeEnd;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.util.List;
import java.util.Optional;

/**
 * An object of a session, held open so that the kernel can be asked about it. One thread reads it at a time.
 */
abstract class KernelObject implements AutoCloseable {
    private final ObjectKind kind;
    private final String systemName;
    private final Optional<ObjectIdentity> identity;

    /** Of an object that is there. */
    KernelObject(ObjectKind kind, String systemName) {
        this.kind = kind;
        this.systemName = systemName;
        this.identity = kind.identity(systemName);
    }

    final ObjectKind kind() {
        return kind;
    }

    /** As the system calls it: {@code /interleave-7f3a-counter}, {@code 0x2f01c377}, a path. */
    final String systemName() {
        return systemName;
    }

    /** Under which a new actor finds it. */
    String address() {
        return systemName;
    }

    /** All who begin together have come, and none of them has begun yet: what they have inherited is theirs alone. */
    void handOver() {}

    /** Whether those who have used it can use it again from the beginning. */
    boolean isReusable() {
        return true;
    }

    /** Who has which end of it open, of a pipe. Looks through /proc: some milliseconds. */
    List<PipeEnd> ends() {
        return List.of();
    }

    /** What it really is: one that was attached to need not be what the demo would have made. */
    ObjectSpec actual(ObjectSpec declared) {
        return declared;
    }

    /** Whether its name still leads to this object; nothing is claimed of one whose identity cannot be learned. */
    boolean isThere() {
        return identity.isEmpty() || kind.identity(systemName).filter(identity.get()::isSameObject).isPresent();
    }

    /** The numbers that it holds, by part: in the cells, of the semaphore, of messages; the holder of a lock. None where the kernel may not be asked. Cheap. */
    abstract List<Long> values();

    /** Makes it hold what it held at first. Only while nobody uses it. */
    abstract void reset(List<Long> initials);

    /** Gives a token. Only of a semaphore. */
    void post() {
        throw new IllegalStateException(systemName + " is no semaphore");
    }

    /** What the kernel says just now. Cheap. */
    Happening look(long time, int index) {
        return new Happening.NumbersSeen(time, index, values());
    }

    /** Whoever is blocked on it, ours or not; nobody waits for memory. Looks through /proc: some milliseconds. */
    List<Waiter> waiters() {
        return List.of();
    }

    /** Ends the use of it; does not remove it. */
    @Override
    public abstract void close();
}
