package interleave.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the state at any place of a timeline: folds on from the nearest one that is known. The latest blocks and states are remembered, so that a step in either direction is short.
 * Any thread; the timeline grows meanwhile.
 */
final class Seeker {
    private static final int REMEMBERED = 8;

    private final Timeline timeline;
    private final BlockReader reader;
    private final Map<Long, WorldAt> blockStarts = new LinkedHashMap<>(2 * REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, WorldAt> eldest) {
            return size() > REMEMBERED;
        }
    };
    private WorldAt last;

    Seeker(Timeline timeline, BlockReader reader) {
        this.timeline = timeline;
        this.reader = reader;
    }

    synchronized WorldState stateAt(long events) {
        Run target = timeline.run(events);
        WorldAt at = start(events, target);
        WorldFold world = at.world();
        long position = at.events();
        while (position < events) {
            if (position == target.first()) {
                blockStarts.put(position, new WorldAt(position, world.copy()));
            }
            Run run = position >= target.first() ? target : timeline.run(position);
            long until = Math.min(events, run.behind());
            world.apply(run.events(reader), (int) (position - run.first()), (int) (until - run.first()));
            position = until;
        }
        last = new WorldAt(events, world);
        return world.state();
    }

    /** The nearest state before: a copy, but for the one that was asked for last and will not be needed again. */
    private WorldAt start(long events, Run target) {
        if (last != null && last.events() <= events && last.events() >= target.first()) {
            return last;
        }
        WorldAt known = blockStarts.get(target.first());
        if (known != null) {
            return known.copy();
        }
        WorldAt snapshot = timeline.snapshotBefore(Math.min(events, target.first()));
        return last != null && last.events() <= events && last.events() > snapshot.events() ? last : snapshot;
    }

    /** How many events had happened. */
    synchronized long indexAt(long time) {
        Run run = timeline.runAt(time);
        Events events = run.events(reader);
        int i = 0;
        while (i < events.size() && events.time(i) <= time) {
            i++;
        }
        return run.first() + i;
    }
}
