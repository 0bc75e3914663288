package interleave.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The most recent movements that an eye could follow: not more than about twenty a second of each actor. */
final class Movements {
    private static final int KEPT = 64;
    private static final long LEAST_APART = 50_000_000;

    private final Deque<Movement> recent = new ArrayDeque<>(KEPT);
    private long[] notBefore = {};

    /** As they are now, to go on elsewhere. */
    Movements copy() {
        Movements copy = new Movements();
        copy.recent.addAll(recent);
        copy.notBefore = notBefore.clone();
        return copy;
    }

    /** Whether an eye could follow another one of this actor already. Asked before one is made: there may be millions a second. */
    boolean isFollowed(int actor, long time) {
        if (actor >= notBefore.length) {
            know(actor);
        }
        return time >= notBefore[actor];
    }

    void add(Movement movement) {
        notBefore[movement.actor()] = movement.time() + LEAST_APART;
        if (recent.size() == KEPT) {
            recent.removeFirst();
        }
        recent.addLast(movement);
    }

    private void know(int actor) {
        int known = notBefore.length;
        notBefore = Arrays.copyOf(notBefore, actor + 1);
        Arrays.fill(notBefore, known, notBefore.length, Long.MIN_VALUE);
    }

    List<Movement> recent() {
        return List.copyOf(recent);
    }
}
