package interleave.model;

import interleave.trace.Operation;

/** A counter: the last store is what is in it. */
final class CellFold extends ObjectFold {
    private static final int NOBODY = -1;

    private final LevelFold level = new LevelFold(0);
    private int storedBy = NOBODY;

    CellFold(String name) {
        super(name);
    }

    @Override
    void done(Operation operation, int actor, long value, long time) {
        if (operation == Operation.STORE || operation == Operation.ADD) {
            level.report(value, time);
            storedBy = actor;
        }
    }

    @Override
    void seen(long value, long time) {
        level.read(value, time);
    }

    @Override
    ObjectState state() {
        return new ObjectState.Cell(name(), level.state(), storedBy, waiters(), isGone());
    }
}
