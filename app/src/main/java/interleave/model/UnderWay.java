package interleave.model;

import interleave.trace.Operation;
import java.util.List;
import java.util.function.Predicate;

/**
 * What actors have begun on an object and not ended, as far as events tell. What it does may have been done already: an actor can be held up for any length of time between the
 * effect and the event that tells it.
 *
 * <p>Only of operations that are announced, see {@link Operation#isAnnounced}.
 */
final class UnderWay {
    private final List<ActorFold> actors;
    private final int object;

    /** @param actors may grow */
    UnderWay(List<ActorFold> actors, int object) {
        this.actors = actors;
        this.object = object;
    }

    /** Whether somebody is in such an operation that was begun before that time. */
    boolean isBegun(Predicate<Operation> kind, long before) {
        return actors.stream().anyMatch(actor -> actor.isIn(kind, object) && actor.entered() < before);
    }

    /** How many are in such an operation. */
    int count(Predicate<Operation> kind) {
        return (int) actors.stream().filter(actor -> actor.isIn(kind, object)).count();
    }

    /** Whether somebody is in such an operation and was not seen asleep there after that time: whoever sleeps has not yet done what it sleeps for. */
    boolean isAwake(Predicate<Operation> kind, long since) {
        return actors.stream().anyMatch(actor -> actor.isIn(kind, object) && actor.asleep() <= since);
    }
}
