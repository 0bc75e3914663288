package interleave.ui;

import interleave.model.Timeline;
import interleave.model.WorldState;

/** Which moment of the session is shown: the newest, or one that was chosen. Only on the JavaFX thread. */
final class Cursor {
    private static final long NEWEST = Long.MIN_VALUE;

    private long time = NEWEST;
    private Timeline shown;
    private WorldState world;

    boolean isLive() {
        return time == NEWEST;
    }

    void goLive() {
        time = NEWEST;
        world = null;
    }

    /** @param moment ns of the monotonic clock */
    void goTo(long moment) {
        time = moment;
        world = null;
    }

    /** The moment, ns of the monotonic clock. */
    long time() {
        return isLive() ? System.nanoTime() : time;
    }

    /** The state at that moment; one in the past is worked out once. */
    WorldState world(Timeline timeline) {
        if (isLive()) {
            return timeline.now();
        }
        if (world == null || shown != timeline) {
            shown = timeline;
            world = timeline.stateAt(timeline.indexAt(time));
        }
        return world;
    }
}
