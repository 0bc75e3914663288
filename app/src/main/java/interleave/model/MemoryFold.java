package interleave.model;

import interleave.trace.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers in shared memory or in a file: the last store is what is in a cell. */
final class MemoryFold extends ObjectFold {
    private static final int NOBODY = -1;

    private final LevelFold[] levels;
    private final int[] storedBy;

    MemoryFold(String name, List<Long> initials) {
        super(name);
        levels = initials.stream().map(LevelFold::new).toArray(LevelFold[]::new);
        storedBy = initials.stream().mapToInt(_ -> NOBODY).toArray();
    }

    private MemoryFold(MemoryFold other) {
        super(other);
        levels = Arrays.stream(other.levels).map(LevelFold::copy).toArray(LevelFold[]::new);
        storedBy = other.storedBy.clone();
    }

    @Override
    ObjectFold copy() {
        return new MemoryFold(this);
    }

    @Override
    void carry(Carrier by) {
        super.carry(by);
        for (int i = 0; i < levels.length; i++) {
            levels[i].carry(by);
            storedBy[i] = by.actor(storedBy[i]);
        }
    }

    @Override
    void done(Operation operation, int part, int actor, long value, long time) {
        if (operation == Operation.STORE || operation == Operation.ADD) {
            levels[part].report(value, time);
            storedBy[part] = actor;
        }
    }

    @Override
    void seen(List<Long> values, long time, UnderWay underWay) {
        for (int i = 0; i < levels.length; i++) {
            levels[i].read(values.get(i), time);
        }
    }

    @Override
    ObjectState state() {
        List<ObjectState.Cell> cells = IntStream.range(0, levels.length).mapToObj(i -> new ObjectState.Cell(levels[i].state(), storedBy[i])).toList();
        return new ObjectState.Memory(name(), cells, waiters(), isGone());
    }
}
