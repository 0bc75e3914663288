package interleave.model;

import java.util.List;

/**
 * All that is known at one moment. Immutable.
 *
 * @param time of the last event, ns of the monotonic clock; 0 before the first
 * @param events how many actors' events have led here
 * @param actors by index, removed ones included
 * @param objects in the order of the demo's list
 * @param movements the most recent, oldest first
 */
public record WorldState(long time, long events, List<ActorState> actors, List<ObjectState> objects, List<Movement> movements) {
    public WorldState {
        actors = List.copyOf(actors);
        objects = List.copyOf(objects);
        movements = List.copyOf(movements);
    }

    /** Who waits for whom, worked out anew at each call. */
    public WaitForGraph waitForGraph() {
        return WaitForGraph.of(this);
    }
}
