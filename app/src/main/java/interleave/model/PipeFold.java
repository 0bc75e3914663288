package interleave.model;

import interleave.trace.Operation;
import java.util.List;

/** A pipe: how many bytes are in it, as reported and as the kernel says, and who has which end open. */
final class PipeFold extends ObjectFold {
    private static final long USUAL_CAPACITY = 65_536;

    private final LevelFold level;
    private long capacity = USUAL_CAPACITY;
    private List<EndSeen> ends = List.of();

    PipeFold(String name) {
        super(name);
        level = new LevelFold(0);
    }

    private PipeFold(PipeFold other) {
        super(other);
        level = other.level.copy();
        capacity = other.capacity;
        ends = other.ends;
    }

    @Override
    ObjectFold copy() {
        return new PipeFold(this);
    }

    @Override
    void done(Operation operation, int part, int actor, long value, long time) {
        switch (operation) {
            case WRITE -> level.change(value, time);
            case READ -> level.change(-value, time);
            default -> {}
        }
    }

    /** Where nobody has an end open any more, what was in it is lost: that is no disagreement. */
    @Override
    void seen(List<Long> values, long time) {
        level.read(values.getFirst(), time);
        capacity = values.get(1);
        if (ends.isEmpty()) {
            level.forget();
        }
    }

    @Override
    void ends(List<EndSeen> seen) {
        ends = seen;
    }

    @Override
    ObjectState state() {
        return new ObjectState.Pipe(name(), level.state(), capacity, ends, waiters(), isGone());
    }
}
