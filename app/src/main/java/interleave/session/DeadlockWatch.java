package interleave.session;

import interleave.model.Timeline;

/** Whether actors have come to wait for each other in a circle: one that somebody from outside has broken has been one all the same. One thread at a time. */
final class DeadlockWatch {
    private final Timeline timeline;
    private boolean seen;

    DeadlockWatch(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Whether nobody can go on just now, see {@link interleave.model.WaitForGraph#nobodyCanGoOn}. */
    boolean isStuck() {
        return timeline.now().waitForGraph().nobodyCanGoOn();
    }

    /** Looks once more. */
    boolean look() {
        seen = seen || timeline.now().waitForGraph().cycle().isPresent();
        return seen;
    }
}
