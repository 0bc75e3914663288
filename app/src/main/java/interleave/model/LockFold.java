package interleave.model;

import interleave.trace.Operation;

/** A locked file: who holds it, as reported and as the kernel shows it. */
final class LockFold extends ObjectFold {
    private static final int NOBODY = -1;

    private long holder;
    private int holderActor = NOBODY;

    LockFold(String name) {
        super(name);
    }

    private LockFold(LockFold other) {
        super(other);
        holder = other.holder;
        holderActor = other.holderActor;
    }

    @Override
    ObjectFold copy() {
        return new LockFold(this);
    }

    @Override
    void carry(Carrier by) {
        super.carry(by);
        holder = by.number(holder);
        holderActor = by.actor(holderActor);
    }

    @Override
    void done(Operation operation, int part, int actor, long value, long time) {
        if (operation == Operation.LOCK || operation == Operation.TRY_LOCK) {
            holderActor = actor;
        } else if (operation == Operation.UNLOCK && holderActor == actor) {
            holderActor = NOBODY;
        }
    }

    @Override
    void seen(long pid, long time, UnderWay underWay) {
        holder = pid;
    }

    @Override
    ObjectState state() {
        return new ObjectState.Lock(name(), holder, holderActor, waiters(), isGone());
    }
}
