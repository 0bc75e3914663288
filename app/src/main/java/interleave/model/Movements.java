package interleave.model;

import interleave.trace.Operation;
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

    void add(long number, long time, int actor, int object, Operation operation, long value, boolean isMessage) {
        if (actor >= notBefore.length) {
            know(actor);
        }
        if (time < notBefore[actor]) {
            return;
        }
        notBefore[actor] = time + LEAST_APART;
        if (recent.size() == KEPT) {
            recent.removeFirst();
        }
        recent.addLast(new Movement(number, time, actor, object, operation, value, isMessage));
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
