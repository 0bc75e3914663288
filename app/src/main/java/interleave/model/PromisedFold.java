package interleave.model;

import interleave.demo.ObjectSpec;
import interleave.demo.PromisedSpec;
import interleave.trace.Operation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An object that is there from when an actor has created it to when one has removed it; each time it is a new one. */
final class PromisedFold extends ObjectFold {
    private static final int NOBODY = -1;

    private final ObjectSpec spec;
    private ObjectFold object;
    private boolean there;
    private int maker = NOBODY;
    private final Set<Integer> users = new TreeSet<>();

    PromisedFold(PromisedSpec promised) {
        super(promised.name());
        spec = promised.object();
        object = of(spec);
    }

    private PromisedFold(PromisedFold other) {
        super(other);
        spec = other.spec;
        object = other.object.copy();
        there = other.there;
        maker = other.maker;
        users.addAll(other.users);
    }

    @Override
    ObjectFold copy() {
        return new PromisedFold(this);
    }

    @Override
    void carry(Carrier by) {
        super.carry(by);
        object.carry(by);
        there = by.flag(there);
        maker = by.actor(maker);
        List<Integer> carried = by.list(users, 0, by::actor);
        users.clear();
        users.addAll(carried);
    }

    @Override
    void done(Operation operation, int part, int actor, long value, long time) {
        switch (operation) {
            case CREATE -> {
                there = true;
                maker = actor;
                users.add(actor);
            }
            case OPEN -> users.add(actor);
            case UNLINK, REMOVE -> gone();
            default -> object.done(operation, part, actor, value, time);
        }
    }

    @Override
    void moved(Operation operation, int actor, Events.Moved message, long began, long time, UnderWay underWay) {
        object.moved(operation, actor, message, began, time, underWay);
    }

    @Override
    void settle(UnderWay underWay) {
        object.settle(underWay);
    }

    @Override
    void seen(long value, long time, UnderWay underWay) {
        there = true;
        object.seen(value, time, underWay);
    }

    @Override
    void seen(List<Long> values, long time, UnderWay underWay) {
        there = true;
        if (!values.isEmpty()) {
            object.seen(values, time, underWay);
        }
    }

    @Override
    void seenQueue(int messages, long bytes, long time, UnderWay underWay) {
        there = true;
        object.seenQueue(messages, bytes, time, underWay);
    }

    @Override
    void over(int actor) {
        users.remove(actor);
        object.over(actor);
    }

    @Override
    void waiters(List<WaiterSeen> seen) {
        object.waiters(seen);
    }

    @Override
    void gone() {
        there = false;
        maker = NOBODY;
        users.clear();
        object = of(spec);
    }

    @Override
    ObjectState state() {
        return new ObjectState.Promised(object.state(), there, maker, List.copyOf(users));
    }
}
