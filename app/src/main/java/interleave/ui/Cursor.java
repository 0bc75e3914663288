package interleave.ui;

import interleave.model.Step;
import interleave.model.Timeline;
import interleave.model.WorldState;

/** Which moment is shown: the newest, or one that was chosen. Only on the JavaFX thread. */
final class Cursor {
    private static final long UNKNOWN = -1;
    /** As long as something flies that happened in a step. */
    private static final long FLIGHT = 1_000_000_000;

    private boolean live = true;
    private long place;
    private long events = UNKNOWN;
    private long flownBefore;
    private long steppedAt;
    private Timeline shown;
    private long shownEvents;
    private WorldState world;

    boolean isLive() {
        return live;
    }

    void goLive() {
        live = true;
    }

    /** @param moment ns of the monotonic clock */
    void goTo(long moment) {
        live = false;
        place = moment;
        events = UNKNOWN;
        flownBefore = 0;
        steppedAt = 0;
    }

    /** To a place between two operations. What happened in the first of them flies now, or has flown. */
    void goTo(Step step, boolean flies) {
        live = false;
        place = step.time();
        events = step.events();
        flownBefore = flies ? 0 : FLIGHT;
        steppedAt = System.nanoTime();
    }

    /** Takes over where another stands. */
    void look(Cursor other) {
        live = other.live;
        place = other.place;
        events = other.events;
        flownBefore = other.flownBefore;
        steppedAt = other.steppedAt;
    }

    /** Where it stands on the timeline, ns of the monotonic clock. */
    long place() {
        return live ? System.nanoTime() : place;
    }

    /** Whether it has come there by a step. */
    boolean isStep() {
        return !live && steppedAt != 0;
    }

    /** The moment for whatever moves: after a step it goes on a little, as it would have live. */
    long time() {
        return !isStep() ? place() : place + Math.min(FLIGHT, flownBefore + System.nanoTime() - steppedAt);
    }

    /** How many events have happened there, of those that are known by now. */
    long events(Timeline timeline) {
        if (live) {
            return timeline.size();
        }
        return events == UNKNOWN ? timeline.indexAt(place) : events;
    }

    /** The state at that moment; one in the past is worked out once. */
    WorldState world(Timeline timeline) {
        if (live) {
            return timeline.now();
        }
        long now = events(timeline);
        if (world == null || shown != timeline || shownEvents != now) {
            shown = timeline;
            shownEvents = now;
            world = timeline.stateAt(now);
        }
        return world;
    }
}
