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
    private static final Movement NO_MOVEMENT = new Movement(0, 0, 0, 0, 0, Operation.LOAD, 0, false);

    private final Deque<Movement> recent = new ArrayDeque<>(KEPT);
    private long[] notBefore = {};

    /** As they are now, to go on elsewhere. */
    Movements copy() {
        Movements copy = new Movements();
        copy.recent.addAll(recent);
        copy.notBefore = notBefore.clone();
        return copy;
    }

    void carry(Carrier by) {
        List<Movement> carried = by.list(recent, NO_MOVEMENT, it -> {
            int object = by.object(it.object());
            return new Movement(by.number(it.number()), by.number(it.time()), by.actor(it.actor()), object, by.part(object, it.part()), by.operation(it.operation()), by.number(it.value()), by.flag(it.isMessage()));
        });
        recent.clear();
        recent.addAll(carried);
        notBefore = by.list(Arrays.stream(notBefore).boxed().toList(), 0L, by::number).stream().mapToLong(Long::longValue).toArray();
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
