package interleave.session;

import java.util.List;

/** When a session's actors have begun, together, and when the last of them has ended. Times are ns of the monotonic clock. */
final class Course {
    private final Barrier barrier;
    private final List<ActorProcess> actors;
    private volatile boolean complete;
    private volatile long beganAt;
    private volatile long endedAt;

    /** @param actors may grow */
    Course(Barrier barrier, List<ActorProcess> actors) {
        this.barrier = barrier;
        this.actors = actors;
    }

    /** All who are to begin together have been started. */
    void complete() {
        complete = true;
    }

    /** One more has come. */
    void goOn() {
        endedAt = 0;
    }

    /** Looks how far they are. On the collector's thread. */
    void look() {
        if (barrier.look(complete) && beganAt == 0) {
            beganAt = System.nanoTime();
        }
        if (beganAt != 0 && endedAt == 0 && !actors.isEmpty() && actors.stream().noneMatch(ActorProcess::isAlive)) {
            long now = System.nanoTime();
            endedAt = actors.stream().mapToLong(actor -> actor.progress().ended()).map(ended -> ended == 0 ? now : ended).max().orElse(now);
        }
    }

    /** They were ended. */
    void end() {
        if (beganAt != 0 && endedAt == 0) {
            endedAt = System.nanoTime();
        }
    }

    /** 0 before all have reached the barrier. */
    long beganAt() {
        return beganAt;
    }

    boolean isOver() {
        return endedAt != 0;
    }

    /** From the barrier to the end of the last actor's program, or to now; 0 before all have reached the barrier. */
    long elapsedNanos() {
        long from = beganAt;
        long to = endedAt;
        return from == 0 ? 0 : (to == 0 ? System.nanoTime() : to) - from;
    }
}
