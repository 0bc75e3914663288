package interleave.session;

import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.demo.PromisedSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SegmentSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SysVQueueSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.ipc.Access;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.SharedMemoryObject;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.SysVSharedMemory;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A name under which actors create and remove an object. It is opened for as long as it takes to ask it: what they remove is to be gone. */
final class PromisedObject extends KernelObject {
    private static final List<Long> NOT_THERE = List.of(-1L);

    private final ObjectSpec spec;
    private final boolean brief;
    private final Runnable found;
    private boolean there;

    /** @param found told each time that it has come to be there */
    PromisedObject(ObjectKind kind, String systemName, PromisedSpec promised, Runnable found) {
        super(kind, systemName);
        this.spec = promised.object();
        this.brief = promised.brief();
        this.found = found;
    }

    @Override
    List<Long> values() {
        return ask(KernelObject::values).orElseGet(() -> isBeingMade() ? spec.initials() : NOT_THERE);
    }

    @Override
    void reset(List<Long> initials) {
        kind().remove(systemName());
    }

    @Override
    Happening look(long time, int index) {
        return ask(object -> object.look(time, index)).orElseGet(() -> isBeingMade() ? new Happening.NumbersSeen(time, index, spec.initials()) : new Happening.ObjectGone(time, index));
    }

    @Override
    List<Waiter> waiters() {
        return brief ? List.of() : ask(KernelObject::waiters).orElse(List.of());
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private synchronized <T> Optional<T> ask(Function<KernelObject, T> question) {
        Optional<T> answer = answer(question);
        if (answer.isPresent() && !there) {
            found.run();
        }
        there = answer.isPresent();
        return answer;
    }

    /** Empty where it is not there, or cannot be asked yet. */
    private <T> Optional<T> answer(Function<KernelObject, T> question) {
        try (KernelObject object = open()) {
            return Optional.of(question.apply(object));
        } catch (IpcException e) {
            if (e.error() == Errno.ENOENT || kind().identity(systemName()).isEmpty() || isBeingMade()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether it is shared memory that is not as large yet as it will be. */
    private boolean isBeingMade() {
        if (!(spec instanceof MemorySpec memory) || kind().identity(systemName()).isEmpty()) {
            return false;
        }
        try (SharedMemoryObject object = SharedMemoryObject.open(systemName(), Access.READ_ONLY)) {
            return object.size() < memory.bytes();
        } catch (IpcException removed) {
            return false;
        }
    }

    private KernelObject open() {
        return switch (spec) {
            case QueueSpec _ -> new QueueObject(MessageQueue.open(systemName()));
            case SemaphoreSpec _ -> new SemaphoreObject(NamedSemaphore.open(systemName()));
            case MemorySpec memory -> new MemoryObject(ObjectKind.SHARED_MEMORY, systemName(), SharedMemory.open(systemName(), memory.bytes()), memory.fields());
            case SegmentSpec segment -> new SegmentObject(SysVSharedMemory.open(key(), segment.bytes()));
            case SysVSemaphoreSpec _ -> new SemaphoreSetObject(SemaphoreSet.open(key()));
            case SysVQueueSpec _ -> new SysVQueueObject(SysVMessageQueue.open(key()));
            default -> throw new IllegalStateException("no " + spec.kind() + " can be promised");
        };
    }

    private IpcKey key() {
        return IpcKey.parse(systemName());
    }
}
