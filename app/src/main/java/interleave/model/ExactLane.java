package interleave.model;

import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One actor's spans and operations of a stretch of time, being collected. */
final class ExactLane {
    private final ColumnScale scale;
    private final LaneColumns columns;
    private final List<Span> kinds = new ArrayList<>();
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private Events[] runs = new Events[16];
    private int[] positions = new int[16];
    private long[] indices = new long[16];
    private int operations;

    ExactLane(ColumnScale scale) {
        this.scale = scale;
        this.columns = LaneColumns.of(scale.columns());
    }

    void span(Span kind, long from, long to) {
        long start = Math.max(from, scale.from());
        long end = Math.min(to, scale.to());
        if (start >= end) {
            return;
        }
        int at = kinds.size();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, 2 * at);
            ends = Arrays.copyOf(ends, 2 * at);
        }
        starts[at] = start;
        ends[at] = end;
        kinds.add(kind);
        scale.spread(columns.of(kind), start, end, end - start);
    }

    /** @param index of the event among all */
    void operation(Events run, int i, long index) {
        long time = run.time(i);
        if (time < scale.from() || time >= scale.to()) {
            return;
        }
        if (operations == runs.length) {
            runs = Arrays.copyOf(runs, 2 * operations);
            positions = Arrays.copyOf(positions, 2 * operations);
            indices = Arrays.copyOf(indices, 2 * operations);
        }
        runs[operations] = run;
        positions[operations] = i;
        indices[operations] = index;
        operations++;
        columns.count(scale.columnOf(time), 1, run.duration(i), run.duration(i));
    }

    LaneStretch of(int actor, String name) {
        return new LaneStretch(actor, name, columns, spans(), ticks());
    }

    private LaneSpans spans() {
        int size = kinds.size();
        return new LaneSpans(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), kinds.toArray(Span[]::new));
    }

    private LaneTicks ticks() {
        LaneTicks ticks = new LaneTicks(
                new long[operations],
                new long[operations],
                new Operation[operations],
                new Outcome[operations],
                new int[operations],
                new int[operations],
                new long[operations],
                new int[operations],
                Arrays.copyOf(indices, operations));
        for (int n = 0; n < operations; n++) {
            Events run = runs[n];
            int i = positions[n];
            ticks.times()[n] = run.time(i);
            ticks.durations()[n] = run.duration(i);
            ticks.operations()[n] = Codes.operation(run.operation(i));
            ticks.outcomes()[n] = Codes.outcome(run.outcome(i));
            ticks.objects()[n] = run.object(i);
            ticks.parts()[n] = run.part(i);
            ticks.values()[n] = run.value(i);
            ticks.lines()[n] = run.line(i);
        }
        return ticks;
    }
}
