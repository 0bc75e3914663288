package interleave.model;

import interleave.trace.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The most recent movements that an eye could follow: not more than about twenty a second of each actor. */
final class Movements {
    private static final int KEPT = 64;
    private static final long LEAST_APART = 50_000_000;

    private final Deque<Movement> recent = new ArrayDeque<>(KEPT);
    private final Map<Integer, Long> lastOfActor = new HashMap<>();

    void add(long number, long time, int actor, int object, Operation operation, long value, boolean isMessage) {
        Long last = lastOfActor.get(actor);
        if (last != null && time - last < LEAST_APART) {
            return;
        }
        lastOfActor.put(actor, time);
        if (recent.size() == KEPT) {
            recent.removeFirst();
        }
        recent.addLast(new Movement(number, time, actor, object, operation, value, isMessage));
    }

    List<Movement> recent() {
        return List.copyOf(recent);
    }
}
