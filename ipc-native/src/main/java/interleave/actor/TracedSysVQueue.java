package interleave.actor;

import interleave.ipc.IpcKey;
import interleave.ipc.SysVMessage;
import interleave.ipc.SysVMessageQueue;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A System V queue each send and receive of which is gated and recorded with the identity and the first bytes of the message. Its type stands where a POSIX queue has the
 * priority; one above {@value #LARGEST_TYPE} is recorded as that.
 */
final class TracedSysVQueue implements SysVMessageQueue {
    private static final int LARGEST_TYPE = 0xFFFF;

    private final SysVMessageQueue queue;
    private final int object;
    private final Probe probe;

    TracedSysVQueue(SysVMessageQueue queue, int object, Probe probe) {
        this.queue = queue;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public void send(long type, byte[] message) {
        sent(Operation.SEND, type, message, () -> {
            queue.send(type, message);
            return true;
        });
    }

    @Override
    public boolean trySend(long type, byte[] message) {
        return sent(Operation.TRY_SEND, type, message, () -> queue.trySend(type, message));
    }

    @Override
    public SysVMessage receive(long wanted) {
        return received(Operation.RECEIVE, () -> Optional.of(queue.receive(wanted))).orElseThrow();
    }

    @Override
    public Optional<SysVMessage> tryReceive(long wanted) {
        return received(Operation.TRY_RECEIVE, () -> queue.tryReceive(wanted));
    }

    @Override
    public Optional<SysVMessage> tryReceiveExcept(long unwanted) {
        return received(Operation.TRY_RECEIVE, () -> queue.tryReceiveExcept(unwanted));
    }

    @Override
    public SysVMessage receive(long wanted, int atMostBytes) {
        return received(Operation.RECEIVE, () -> Optional.of(queue.receive(wanted, atMostBytes))).orElseThrow();
    }

    @Override
    public SysVMessage receiveTruncated(long wanted, int atMostBytes) {
        return received(Operation.RECEIVE, () -> Optional.of(queue.receiveTruncated(wanted, atMostBytes))).orElseThrow();
    }

    private boolean sent(Operation operation, long type, byte[] message, BooleanSupplier call) {
        int line = probe.pass(operation, object);
        long began = probe.begin(operation, object, line);
        boolean done = probe.recordFailure(operation, object, line, began, call::getAsBoolean);
        if (done) {
            probe.moved(operation, object, line, began, message, recorded(type));
        } else {
            probe.ended(operation, object, Outcome.WOULD_BLOCK, line, began, 0);
        }
        return done;
    }

    private Optional<SysVMessage> received(Operation operation, Supplier<Optional<SysVMessage>> call) {
        int line = probe.pass(operation, object);
        long began = probe.begin(operation, object, line);
        Optional<SysVMessage> message = probe.recordFailure(operation, object, line, began, call);
        message.ifPresentOrElse(
                came -> probe.moved(operation, object, line, began, came.bytes(), recorded(came.type())),
                () -> probe.ended(operation, object, Outcome.WOULD_BLOCK, line, began, 0));
        return message;
    }

    private static int recorded(long type) {
        return (int) Math.min(type, LARGEST_TYPE);
    }

    @Override
    public IpcKey key() {
        return queue.key();
    }

    @Override
    public int id() {
        return queue.id();
    }

    @Override
    public Status status() {
        return queue.status();
    }

    @Override
    public void setBytesAtMost(long bytes) {
        queue.setBytesAtMost(bytes);
    }

    @Override
    public void setMode(int mode) {
        queue.setMode(mode);
    }

    @Override
    public void remove() {
        queue.remove();
    }

    @Override
    public void close() {
        queue.close();
    }
}
