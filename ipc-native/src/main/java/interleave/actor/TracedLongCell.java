package interleave.actor;

import interleave.ipc.IpcException;
import interleave.ipc.LongCell;
import interleave.trace.Operation;
import interleave.trace.Outcome;

/**
 * A cell each load, store and add of which is gated and recorded. A swap is recorded as the store that it is, and a comparison that came to nothing as a load.
 */
final class TracedLongCell implements LongCell {
    private final LongCell cell;
    private final int object;
    /** Where a line leaves room for it. */
    private final int part;
    private final Probe probe;

    TracedLongCell(LongCell cell, int object, int part, Probe probe) {
        this.cell = cell;
        this.object = object;
        this.part = part << Short.SIZE;
        this.probe = probe;
    }

    @Override
    public long load() {
        int line = probe.pass(Operation.LOAD, object);
        long began = probe.now();
        long value;
        try {
            value = cell.load();
        } catch (IpcException fault) {
            throw probe.failed(Operation.LOAD, object, line | part, began, fault);
        }
        probe.ended(Operation.LOAD, object, Outcome.DONE, line | part, began, value);
        return value;
    }

    @Override
    public void store(long value) {
        int line = probe.pass(Operation.STORE, object);
        long began = probe.now();
        try {
            cell.store(value);
        } catch (IpcException fault) {
            throw probe.failed(Operation.STORE, object, line | part, began, fault);
        }
        probe.ended(Operation.STORE, object, Outcome.DONE, line | part, began, value);
    }

    @Override
    public long getAndAdd(long delta) {
        int line = probe.pass(Operation.ADD, object);
        long began = probe.now();
        long before = cell.getAndAdd(delta);
        probe.ended(Operation.ADD, object, Outcome.DONE, line | part, began, before + delta);
        return before;
    }

    @Override
    public long getAndSet(long value) {
        int line = probe.pass(Operation.STORE, object);
        long began = probe.now();
        long before = cell.getAndSet(value);
        probe.ended(Operation.STORE, object, Outcome.DONE, line | part, began, value);
        return before;
    }

    @Override
    public long compareAndExchange(long expected, long value) {
        int line = probe.pass(Operation.STORE, object);
        long began = probe.now();
        long before = cell.compareAndExchange(expected, value);
        if (before == expected) {
            probe.ended(Operation.STORE, object, Outcome.DONE, line | part, began, value);
        } else {
            probe.ended(Operation.LOAD, object, Outcome.DONE, line | part, began, before);
        }
        return before;
    }
}
