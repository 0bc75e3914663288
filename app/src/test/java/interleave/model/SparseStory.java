package interleave.model;

import java.util.List;

/** Events far apart. */
public final class SparseStory {
    private SparseStory() {}

    /** Something at each of these times, ns; on no objects. */
    public static Timeline at(List<Long> times) {
        Timeline timeline = new Timeline(List.of());
        Events events = new Events();
        times.forEach(time -> events.add(new Happening.ActorAdded(time, 0, "actor-1", "actor", 1)));
        timeline.append(events);
        return timeline;
    }
}
