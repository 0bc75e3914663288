package interleave.actor;

import interleave.ipc.Message;
import interleave.ipc.MessageQueue;
import interleave.ipc.Signal;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A queue each send and receive of which is gated and recorded with the identity and the first bytes of the message. */
final class TracedQueue implements MessageQueue {
    private final MessageQueue queue;
    private final int object;
    private final Probe probe;

    TracedQueue(MessageQueue queue, int object, Probe probe) {
        this.queue = queue;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public String name() {
        return queue.name();
    }

    @Override
    public void send(byte[] message, int priority) {
        sent(Operation.SEND, message, priority, Outcome.FAILED, () -> {
            queue.send(message, priority);
            return true;
        });
    }

    @Override
    public boolean trySend(byte[] message, int priority) {
        return sent(Operation.TRY_SEND, message, priority, Outcome.WOULD_BLOCK, () -> queue.trySend(message, priority));
    }

    @Override
    public boolean timedSend(byte[] message, int priority, Duration timeout) {
        return sent(Operation.TIMED_SEND, message, priority, Outcome.TIMED_OUT, () -> queue.timedSend(message, priority, timeout));
    }

    @Override
    public Message receive() {
        return received(Operation.RECEIVE, Outcome.FAILED, () -> Optional.of(queue.receive())).orElseThrow();
    }

    @Override
    public Optional<Message> tryReceive() {
        return received(Operation.TRY_RECEIVE, Outcome.WOULD_BLOCK, queue::tryReceive);
    }

    @Override
    public Optional<Message> timedReceive(Duration timeout) {
        return received(Operation.TIMED_RECEIVE, Outcome.TIMED_OUT, () -> queue.timedReceive(timeout));
    }

    @Override
    public Attributes attributes() {
        return queue.attributes();
    }

    @Override
    public long bytes() {
        return queue.bytes();
    }

    @Override
    public boolean isNonBlocking() {
        return queue.isNonBlocking();
    }

    @Override
    public boolean setNonBlocking(boolean nonBlocking) {
        return queue.setNonBlocking(nonBlocking);
    }

    @Override
    public void notifyBySignal(Signal signal) {
        probe.call(Operation.NOTIFY, object, () -> queue.notifyBySignal(signal));
    }

    @Override
    public void notifyByThread(Runnable action) {
        probe.call(Operation.NOTIFY, object, () -> queue.notifyByThread(action));
    }

    @Override
    public void cancelNotification() {
        queue.cancelNotification();
    }

    @Override
    public int descriptor() {
        return queue.descriptor();
    }

    @Override
    public void close() {
        queue.close();
    }

    private boolean sent(Operation operation, byte[] message, int priority, Outcome otherwise, BooleanSupplier call) {
        int line = probe.pass(operation, object);
        long began = probe.begin(operation, object, line);
        boolean done = probe.recordFailure(operation, object, line, began, call::getAsBoolean);
        if (done) {
            probe.moved(operation, object, line, began, message, priority);
        } else {
            probe.ended(operation, object, otherwise, line, began, 0);
        }
        return done;
    }

    private Optional<Message> received(Operation operation, Outcome otherwise, Supplier<Optional<Message>> call) {
        int line = probe.pass(operation, object);
        long began = probe.begin(operation, object, line);
        Optional<Message> message = probe.recordFailure(operation, object, line, began, call);
        message.ifPresentOrElse(
                came -> probe.moved(operation, object, line, began, came.bytes(), came.priority()),
                () -> probe.ended(operation, object, otherwise, line, began, 0));
        return message;
    }
}
