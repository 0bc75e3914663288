package interleave.session;

import interleave.model.Timeline;

/** Whether actors have come to wait for each other in a circle: one that somebody from outside has broken has been one all the same. One thread at a time. */
final class DeadlockWatch {
    private final Timeline timeline;
    private boolean seen;

    DeadlockWatch(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Looks once more. */
    boolean look() {
        seen = seen || timeline.now().waitForGraph().cycle().isPresent();
        return seen;
    }
}
