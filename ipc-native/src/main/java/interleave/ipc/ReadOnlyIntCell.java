package interleave.ipc;

/** A cell of memory that was mapped read-only: a store would be a SIGSEGV. */
record ReadOnlyIntCell(IntCell cell) implements IntCell {
    @Override
    public int load() {
        return cell.load();
    }

    @Override
    public void store(int value) {
        throw Mapping.readOnly();
    }

    @Override
    public int getAndAdd(int delta) {
        throw Mapping.readOnly();
    }

    @Override
    public int getAndSet(int value) {
        throw Mapping.readOnly();
    }

    @Override
    public int compareAndExchange(int expected, int value) {
        throw Mapping.readOnly();
    }
}
