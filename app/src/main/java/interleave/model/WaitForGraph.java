package interleave.model;

import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who waits for whom: from each actor that the kernel shows asleep in a wait to those who hold what it waits for.
 *
 * <p>Nothing is claimed that could turn out otherwise without help from outside: not of a wait that ends by itself, and not of a semaphore that is no guard, since anybody may post that.
 */
public final class WaitForGraph {
    private final WorldState world;
    private final List<Wait> waits;
    private final Set<Integer> stuck;

    /**
     * An edge.
     *
     * @param actor index of the one that waits
     * @param object index of what it waits for
     * @param holder index of the actor that holds it: a dead one too, if it died holding
     */
    public record Wait(int actor, int object, int holder) {}

    private WaitForGraph(WorldState world) {
        this.world = world;
        this.waits = world.actors().stream().flatMap(actor -> holders(actor).stream().map(holder -> new Wait(actor.index(), actor.object(), holder))).toList();
        this.stuck = stuck();
    }

    static WaitForGraph of(WorldState world) {
        return new WaitForGraph(world);
    }

    /** All edges, by actor. */
    public List<Wait> waits() {
        return waits;
    }

    /** Actors each of which waits for the next and the last for the first: the circle begins with the one of the lowest index. Empty where there is none. */
    public Optional<List<Wait>> cycle() {
        return stuck.stream().sorted().map(this::cycleThrough).filter(cycle -> !cycle.isEmpty()).findFirst();
    }

    /** Those who can never go on because what they wait for was held by one that died: a semaphore is not given back by the kernel. */
    public List<Wait> holderDied() {
        return waits.stream().filter(wait -> stuck.contains(wait.actor()) && activity(wait.holder()).isOver()).toList();
    }

    /** Whether all actors that live wait in vain: for each other, or for one that died. */
    public boolean isHopeless() {
        List<ActorState> living = living();
        return !living.isEmpty() && living.stream().allMatch(actor -> stuck.contains(actor.index()));
    }

    /** Whether all actors that live are asleep in calls that have no end of their own, whatever they wait for: only somebody from outside could help. */
    public boolean nobodyCanGoOn() {
        List<ActorState> living = living();
        return !living.isEmpty() && living.stream().allMatch(WaitForGraph::sleepsWithoutEnd);
    }

    private List<ActorState> living() {
        return world.actors().stream().filter(actor -> !actor.activity().isOver()).toList();
    }

    /** The circle that leads from this actor to itself; along it each waits for the first of its holders that is stuck too. */
    private List<Wait> cycleThrough(int start) {
        List<Wait> path = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int at = start; seen.add(at); ) {
            Optional<Wait> next = next(at);
            if (next.isEmpty()) {
                return List.of();
            }
            path.add(next.get());
            at = next.get().holder();
        }
        return path.getLast().holder() == start ? path : List.of();
    }

    private Optional<Wait> next(int actor) {
        return waits.stream().filter(wait -> wait.actor() == actor && stuck.contains(wait.holder())).findFirst();
    }

    /** Who waits in vain: whoever has a holder that can go on will be given it some day, and can then go on too. */
    private Set<Integer> stuck() {
        Set<Integer> left = new HashSet<>();
        waits.forEach(wait -> left.add(wait.actor()));
        while (left.removeIf(actor -> waits.stream().anyMatch(wait -> wait.actor() == actor && canGoOn(wait.holder(), left)))) {
            // Those who waited for one that was just removed can go on too.
        }
        return left;
    }

    private boolean canGoOn(int actor, Set<Integer> left) {
        return !activity(actor).isOver() && !left.contains(actor);
    }

    private Activity activity(int actor) {
        return world.actors().get(actor).activity();
    }

    /** For whom it waits; nobody where that cannot be said. */
    private List<Integer> holders(ActorState actor) {
        if (!sleepsWithoutEnd(actor) || actor.operation().orElseThrow() == Operation.WAIT_ZERO) {
            return List.of();
        }
        List<Integer> holders = switch (world.objects().get(actor.object())) {
            case ObjectState.Semaphore semaphore -> holders(semaphore);
            // The kernel gives back what a dead process had locked.
            case ObjectState.Lock lock -> lock.holderActor() < 0 || activity(lock.holderActor()).isOver() ? List.of() : List.of(lock.holderActor());
            case ObjectState.Memory _, ObjectState.Queue _, ObjectState.Sources _, ObjectState.Pages _, ObjectState.Pipe _, ObjectState.Promised _ -> List.of();
        };
        // Who waits for what it has itself taken uses it for signals: another one is to post it.
        return holders.contains(actor.index()) ? List.of() : holders;
    }

    /** Only where each token is accounted for. One that was given by somebody from outside in place of a dead holder's is with the living. */
    private List<Integer> holders(ObjectState.Semaphore semaphore) {
        List<Integer> living = semaphore.holders().stream().filter(holder -> !activity(holder).isOver()).toList();
        List<Integer> holders = living.size() == semaphore.admits() ? living : semaphore.holders();
        boolean usedUp = holders.stream().anyMatch(holder -> activity(holder) == Activity.EXITED);
        return usedUp || holders.size() != semaphore.admits() ? List.of() : holders;
    }

    /** One that was stopped in its sleep is no less asleep. */
    private static boolean sleepsWithoutEnd(ActorState actor) {
        return !actor.call().isEmpty() && actor.operation().filter(WaitForGraph::hasNoEnd).isPresent();
    }

    private static boolean hasNoEnd(Operation operation) {
        return operation.mayBlock() && operation != Operation.TIMED_WAIT && operation != Operation.TIMED_SEND && operation != Operation.TIMED_RECEIVE;
    }
}
