package interleave.ipc;

/** A cell of a mapped file, whose page may not be there. */
final class FaultingLongCell implements LongCell {
    private final LongCell cell;
    private final PageFault fault;

    FaultingLongCell(LongCell cell, PageFault fault) {
        this.cell = cell;
        this.fault = fault;
    }

    @Override
    public long load() {
        return fault.guard(cell::load);
    }

    @Override
    public void store(long value) {
        fault.guard(() -> cell.store(value));
    }

    @Override
    public long getAndAdd(long delta) {
        return fault.guard(() -> cell.getAndAdd(delta));
    }

    @Override
    public long getAndSet(long value) {
        return fault.guard(() -> cell.getAndSet(value));
    }

    @Override
    public long compareAndExchange(long expected, long value) {
        return fault.guard(() -> cell.compareAndExchange(expected, value));
    }
}
