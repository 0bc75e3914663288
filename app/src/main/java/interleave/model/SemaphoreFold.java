package interleave.model;

import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.List;

/** A semaphore: a wait that has returned took one, a post gave one. */
final class SemaphoreFold extends ObjectFold {
    private final LevelFold level;
    private final List<Integer> holders = new ArrayList<>();

    SemaphoreFold(String name, int value) {
        super(name);
        level = new LevelFold(value);
    }

    @Override
    void done(Operation operation, int actor, long value, long time) {
        if (operation.takes()) {
            level.change(-1, time);
            if (!holders.contains(actor)) {
                holders.add(actor);
            }
        } else if (operation == Operation.POST) {
            level.change(1, time);
            holders.remove((Integer) actor);
        }
    }

    @Override
    void seen(long value, long time) {
        level.read(value, time);
    }

    @Override
    ObjectState state() {
        return new ObjectState.Semaphore(name(), level.state(), List.copyOf(holders), waiters(), isGone());
    }
}
