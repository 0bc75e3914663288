package interleave.session;

import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SemaphoreSpec;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SharedMemory;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A name under which actors create and remove an object. It is opened for as long as it takes to ask it: what they remove is to be gone. */
final class PromisedObject extends KernelObject {
    private static final List<Long> NOT_THERE = List.of(-1L);

    private final ObjectSpec spec;

    PromisedObject(ObjectKind kind, String systemName, ObjectSpec spec) {
        super(kind, systemName);
        this.spec = spec;
    }

    @Override
    List<Long> values() {
        return ask(KernelObject::values).orElse(NOT_THERE);
    }

    @Override
    void reset(List<Long> initials) {
        kind().remove(systemName());
    }

    @Override
    Happening look(long time, int index) {
        return ask(object -> object.look(time, index)).orElseGet(() -> new Happening.ObjectGone(time, index));
    }

    @Override
    List<Waiter> waiters() {
        return ask(KernelObject::waiters).orElse(List.of());
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private <T> Optional<T> ask(Function<KernelObject, T> question) {
        try (KernelObject object = open()) {
            return Optional.of(question.apply(object));
        } catch (IpcException e) {
            if (e.error() == Errno.ENOENT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private KernelObject open() {
        return switch (spec) {
            case QueueSpec _ -> new QueueObject(MessageQueue.open(systemName()));
            case SemaphoreSpec _ -> new SemaphoreObject(NamedSemaphore.open(systemName()));
            case MemorySpec memory -> new MemoryObject(ObjectKind.SHARED_MEMORY, systemName(), SharedMemory.open(systemName(), memory.bytes()), memory.fields());
            default -> throw new IllegalStateException("no " + spec.kind() + " can be promised");
        };
    }
}
