package interleave.model;

import interleave.trace.Operation;
import java.util.List;

/** A pipe: how many bytes are in it, as reported and as the kernel says, and who has which end open. */
final class PipeFold extends ObjectFold {
    private static final long USUAL_CAPACITY = 65_536;
    /** It is known to be empty at first: what the kernel says before the first event is told is not to be counted twice. */
    private static final long LONG_AGO = 1;

    private static final EndSeen NO_END = new EndSeen(0, 0, "", 0, false);

    private final LevelFold level;
    private long capacity = USUAL_CAPACITY;
    private boolean hidden;
    private List<EndSeen> ends = List.of();

    PipeFold(String name) {
        super(name);
        level = new LevelFold(0);
        level.report(0, LONG_AGO);
    }

    private PipeFold(PipeFold other) {
        super(other);
        level = other.level.copy();
        capacity = other.capacity;
        hidden = other.hidden;
        ends = other.ends;
    }

    @Override
    ObjectFold copy() {
        return new PipeFold(this);
    }

    @Override
    void carry(Carrier by) {
        super.carry(by);
        level.carry(by);
        capacity = by.number(capacity);
        hidden = by.flag(hidden);
        ends = List.copyOf(by.list(ends, NO_END, it -> new EndSeen(by.number(it.pid()), by.actor(it.actor()), by.text(it.command()), by.whole(it.descriptor()), by.flag(it.writes()))));
    }

    @Override
    void done(Operation operation, int part, int actor, long value, long time) {
        switch (operation) {
            case WRITE -> level.change(value, time);
            case READ -> level.change(-value, time);
            default -> {}
        }
    }

    @Override
    void seen(List<Long> values, long time, UnderWay underWay) {
        hidden = values.isEmpty();
        if (!hidden) {
            level.read(values.getFirst(), time, isInDoubt(underWay));
            capacity = values.get(1);
        }
    }

    /** A write that sleeps may have put a part of its bytes in; a read that sleeps has taken nothing. */
    private static boolean isInDoubt(UnderWay underWay) {
        return underWay.isBegun(operation -> operation == Operation.WRITE, Long.MAX_VALUE) || underWay.isAwake(operation -> operation == Operation.READ, 0);
    }

    /** Once nobody has an end open any more, what was in it is lost: that is no disagreement. */
    @Override
    void ends(List<EndSeen> seen) {
        if (seen.isEmpty() && !ends.isEmpty()) {
            level.report(0, LONG_AGO);
        }
        ends = seen;
    }

    @Override
    ObjectState state() {
        return new ObjectState.Pipe(name(), level.state(), capacity, hidden, ends, waiters(), isGone());
    }
}
