package interleave.model;

import interleave.demo.SegmentSpec;
import interleave.trace.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A System V segment: what the kernel tells of it, and the number in it, which actors report. */
final class SegmentFold extends ObjectFold {
    private static final int VALUE = SegmentSpec.PARTS.indexOf(SegmentSpec.VALUE);
    private static final int NOBODY = -1;

    private final LevelFold[] levels;
    private int storedBy = NOBODY;

    SegmentFold(SegmentSpec spec) {
        super(spec.name());
        levels = spec.initials().stream().map(LevelFold::new).toArray(LevelFold[]::new);
    }

    private SegmentFold(SegmentFold other) {
        super(other);
        levels = Arrays.stream(other.levels).map(LevelFold::copy).toArray(LevelFold[]::new);
        storedBy = other.storedBy;
    }

    @Override
    ObjectFold copy() {
        return new SegmentFold(this);
    }

    @Override
    void carry(Carrier by) {
        super.carry(by);
        for (LevelFold level : levels) {
            level.carry(by);
        }
        storedBy = by.actor(storedBy);
    }

    @Override
    void done(Operation operation, int part, int actor, long value, long time) {
        if (operation == Operation.STORE || operation == Operation.ADD) {
            levels[VALUE].report(value, time);
            storedBy = actor;
        }
    }

    @Override
    void seen(List<Long> values, long time, UnderWay underWay) {
        for (int i = 0; i < VALUE; i++) {
            levels[i].read(values.get(i), time);
        }
    }

    @Override
    ObjectState state() {
        List<ObjectState.Cell> cells = IntStream.range(0, levels.length).mapToObj(i -> new ObjectState.Cell(levels[i].state(), i == VALUE ? storedBy : NOBODY)).toList();
        return new ObjectState.Memory(name(), cells, waiters(), isGone());
    }
}
