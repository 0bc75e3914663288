package interleave.ipc;

/** A cell of memory that was mapped read-only: a store would be a SIGSEGV. */
record ReadOnlyLongCell(LongCell cell) implements LongCell {
    @Override
    public long load() {
        return cell.load();
    }

    @Override
    public void store(long value) {
        throw Mapping.readOnly();
    }

    @Override
    public long getAndAdd(long delta) {
        throw Mapping.readOnly();
    }

    @Override
    public long getAndSet(long value) {
        throw Mapping.readOnly();
    }

    @Override
    public long compareAndExchange(long expected, long value) {
        throw Mapping.readOnly();
    }
}
