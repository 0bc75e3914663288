package interleave.model;

import interleave.demo.ObjectSpec;
import java.util.List;

/**
 * What has happened in a session, and where it has led. The collector appends, anybody may look: what is handed out is immutable.
 */
public final class Timeline {
    private final WorldFold world;
    private final Lanes lanes = new Lanes();
    private long began;
    private volatile long version;

    public Timeline(List<ObjectSpec> objects) {
        world = new WorldFold(objects);
    }

    /** Appends a run of events, in their order. */
    public synchronized void append(Events run) {
        if (run.size() == 0) {
            return;
        }
        if (began == 0) {
            began = run.time(0);
        }
        world.apply(run);
        lanes.apply(run);
        version++;
    }

    /** Grows when something is appended. */
    public long version() {
        return version;
    }

    /** The state after the last event. */
    public synchronized WorldState now() {
        return world.state();
    }

    /** When the first event was, ns of the monotonic clock; 0 before it. */
    public synchronized long began() {
        return began;
    }

    /**
     * The lanes of all actors in this stretch of time.
     *
     * @param known up to when a span that has not ended is drawn
     */
    public synchronized List<Lane> lanes(long from, long to, long known) {
        return lanes.between(from, to, known);
    }

    /** The arrows that touch this stretch of time. */
    public synchronized List<Arrow> arrows(long from, long to) {
        return lanes.arrowsBetween(from, to);
    }
}
