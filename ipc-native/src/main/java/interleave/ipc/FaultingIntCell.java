package interleave.ipc;

/** A cell of a mapped file, whose page may not be there. */
final class FaultingIntCell implements IntCell {
    private final IntCell cell;
    private final PageFault fault;

    FaultingIntCell(IntCell cell, PageFault fault) {
        this.cell = cell;
        this.fault = fault;
    }

    @Override
    public int load() {
        return (int) fault.guard(cell::load);
    }

    @Override
    public void store(int value) {
        fault.guard(() -> cell.store(value));
    }

    @Override
    public int getAndAdd(int delta) {
        return (int) fault.guard(() -> cell.getAndAdd(delta));
    }

    @Override
    public int getAndSet(int value) {
        return (int) fault.guard(() -> cell.getAndSet(value));
    }

    @Override
    public int compareAndExchange(int expected, int value) {
        return (int) fault.guard(() -> cell.compareAndExchange(expected, value));
    }
}
