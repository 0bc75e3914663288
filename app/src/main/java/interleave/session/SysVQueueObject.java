package interleave.session;

import interleave.ipc.IpcException;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.inspect.SysVQueueWaiters;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.util.List;

/** A System V message queue. */
final class SysVQueueObject extends KernelObject {
    private static final long ANY = 0;

    private final SysVMessageQueue queue;
    private SysVMessageQueue.Status last;

    SysVQueueObject(SysVMessageQueue queue) {
        super(ObjectKind.SYSV_QUEUE, Names.ofKey(queue.key().value()));
        this.queue = queue;
        this.last = queue.status();
    }

    /** One that was removed underneath keeps what was read last: {@link #isThere} tells. */
    private SysVMessageQueue.Status status() {
        try {
            last = queue.status();
        } catch (IpcException e) {
            if (isThere()) {
                throw e;
            }
        }
        return last;
    }

    @Override
    List<Long> values() {
        return List.of(status().messages());
    }

    @Override
    void reset(List<Long> initials) {
        while (queue.tryReceive(ANY).isPresent()) {
            // A message of the round before: nobody asks for it any more.
        }
    }

    @Override
    Happening look(long time, int index) {
        SysVMessageQueue.Status now = status();
        return new Happening.QueueSeen(time, index, (int) now.messages(), now.bytes());
    }

    @Override
    List<Waiter> waiters() {
        return SysVQueueWaiters.of(queue.id());
    }

    @Override
    public void close() {
        queue.close();
    }
}
