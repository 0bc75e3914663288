package interleave.model;

import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.List;

/** A semaphore: a wait that has returned took one, a post gave one. */
final class SemaphoreFold extends ObjectFold {
    private final LevelFold level;
    private final List<Integer> holders = new ArrayList<>();
    private final boolean undo;
    private int admits;
    private boolean begun;

    /** @param undo whether the kernel takes back what an actor did when that ends */
    SemaphoreFold(String name, int value, boolean undo) {
        super(name);
        this.undo = undo;
        level = new LevelFold(value);
        admits = value;
    }

    private SemaphoreFold(SemaphoreFold other) {
        super(other);
        undo = other.undo;
        level = other.level.copy();
        holders.addAll(other.holders);
        admits = other.admits;
        begun = other.begun;
    }

    @Override
    ObjectFold copy() {
        return new SemaphoreFold(this);
    }

    @Override
    void carry(Carrier by) {
        super.carry(by);
        level.carry(by);
        List<Integer> carried = by.list(holders, 0, by::actor);
        holders.clear();
        holders.addAll(carried);
        admits = by.whole(admits);
        begun = by.flag(begun);
    }

    @Override
    void done(Operation operation, int part, int actor, long value, long time) {
        begun = true;
        if (operation.takes()) {
            level.change(-Math.max(1, value), time);
            if (!holders.contains(actor)) {
                holders.add(actor);
            }
        } else if (operation == Operation.POST) {
            level.change(Math.max(1, value), time);
            if (!holders.remove((Integer) actor)) {
                admits = 0;
            }
        }
    }

    /** What is there at first is as many as it admits: an object that was attached to need not be what the demo asks for. */
    @Override
    void seen(long value, long time, UnderWay underWay) {
        level.read(value, time, underWay.isAwake(Operation::takes, 0));
        if (!begun) {
            begun = true;
            admits = (int) value;
        }
    }

    /** A token was given in place of the one that a dead actor held. */
    @Override
    void replaced(int holder, long time) {
        level.change(1, time);
        holders.remove((Integer) holder);
    }

    /** What the kernel has taken back is known when it is read again. */
    @Override
    void over(int actor) {
        if (undo && holders.remove((Integer) actor)) {
            level.forget();
        }
    }

    @Override
    ObjectState state() {
        return new ObjectState.Semaphore(name(), level.state(), List.copyOf(holders), admits, waiters(), isGone());
    }
}
