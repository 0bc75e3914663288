package interleave.session;

import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.ipc.MessageQueue;
import interleave.ipc.inspect.QueueWaiters;
import interleave.ipc.inspect.Waiter;
import interleave.model.Happening;
import java.util.List;

/** A POSIX message queue. */
final class QueueObject extends KernelObject {
    private final MessageQueue queue;

    QueueObject(MessageQueue queue) {
        super(ObjectKind.QUEUE, queue.name());
        this.queue = queue;
    }

    @Override
    ObjectSpec actual(ObjectSpec declared) {
        return new QueueSpec(declared.name(), queue.attributes().depth(), queue.attributes().messageSize(), declared.content());
    }

    @Override
    List<Long> values() {
        return List.of((long) queue.attributes().messages());
    }

    @Override
    void reset(List<Long> initials) {
        while (queue.tryReceive().isPresent()) {
            // A message of the round before: nobody asks for it any more.
        }
    }

    @Override
    Happening look(long time, int index) {
        return new Happening.QueueSeen(time, index, queue.attributes().messages(), queue.bytes());
    }

    @Override
    List<Waiter> waiters() {
        return QueueWaiters.of(queue.name());
    }

    @Override
    public void close() {
        queue.close();
    }
}
