package interleave.actor;

import interleave.ipc.IpcKey;
import interleave.ipc.Semaphore;
import interleave.ipc.SemaphoreOperation;
import interleave.ipc.SemaphoreSet;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A semaphore set each array of operations on which is gated and recorded: entered as its first operation is, ended as each of them. */
final class TracedSemaphoreSet implements SemaphoreSet {
    private final SemaphoreSet set;
    private final int object;
    private final Probe probe;

    TracedSemaphoreSet(SemaphoreSet set, int object, Probe probe) {
        this.set = set;
        this.object = object;
        this.probe = probe;
    }

    @Override
    public boolean operate(SemaphoreOperation... operations) {
        return traced(Outcome.WOULD_BLOCK, operations, () -> set.operate(operations));
    }

    @Override
    public boolean timedOperate(Duration timeout, SemaphoreOperation... operations) {
        return traced(Outcome.TIMED_OUT, operations, () -> set.timedOperate(timeout, operations));
    }

    private boolean traced(Outcome otherwise, SemaphoreOperation[] operations, BooleanSupplier call) {
        Operation first = wordOf(operations[0]);
        int line = probe.pass(first, object);
        long began = probe.begin(first, object, line);
        boolean done = probe.recordFailure(first, object, line, began, call::getAsBoolean);
        for (SemaphoreOperation operation : operations) {
            int where = line | operation.index() << Short.SIZE;
            probe.ended(wordOf(operation), object, done ? Outcome.DONE : otherwise, where, began, Math.abs(operation.change()));
        }
        return done;
    }

    private static Operation wordOf(SemaphoreOperation operation) {
        if (operation.change() > 0) {
            return Operation.POST;
        }
        boolean forZero = operation.change() == 0;
        return operation.noWait() ? forZero ? Operation.TRY_WAIT_ZERO : Operation.TRY_WAIT : forZero ? Operation.WAIT_ZERO : Operation.WAIT;
    }

    @Override
    public IpcKey key() {
        return set.key();
    }

    @Override
    public int id() {
        return set.id();
    }

    @Override
    public int size() {
        return set.size();
    }

    @Override
    public int value(int index) {
        return set.value(index);
    }

    @Override
    public int[] values() {
        return set.values();
    }

    @Override
    public void setValue(int index, int value) {
        set.setValue(index, value);
    }

    @Override
    public void setValues(int... values) {
        set.setValues(values);
    }

    @Override
    public int waiters(int index) {
        return set.waiters(index);
    }

    @Override
    public int zeroWaiters(int index) {
        return set.zeroWaiters(index);
    }

    @Override
    public long lastProcess(int index) {
        return set.lastProcess(index);
    }

    @Override
    public Semaphore at(int index, boolean undo) {
        return new TracedSemaphore(set.at(index, undo), object, probe);
    }

    @Override
    public Status status() {
        return set.status();
    }

    @Override
    public void setMode(int mode) {
        set.setMode(mode);
    }

    @Override
    public void remove() {
        probe.call(Operation.REMOVE, object, set::remove);
    }

    @Override
    public void close() {
        set.close();
    }
}
