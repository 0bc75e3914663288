package interleave.session;

import interleave.ipc.inspect.Blocked;
import interleave.trace.Operation;
import interleave.trace.Phase;
import interleave.trace.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Lets actors do one operation after the other, each one to its end before the next begins: so the same order gives the same result.
 *
 * <p>All gates must be shut ({@link Speed#HELD}). One thread at a time. Faster than the events come in: it looks at the actors' own words in shared memory.
 */
public final class Turns {
    private static final int SPINS = 2_000;
    private static final long NAP = 20_000;
    private static final long LONGEST = 60_000_000_000L;
    /** What has not ended after that is looked up in the kernel. */
    private static final long SOON = 150_000;
    private static final Set<Operation> RELEASE_NOBODY = Set.of(Operation.LOAD, Operation.STORE, Operation.ADD, Operation.MAP, Operation.UNMAP, Operation.SYNC);

    private final List<ActorProcess> actors;
    /** Who was found asleep, and is so until somebody may have released it. */
    private final Set<Integer> asleep = new HashSet<>();

    Turns(List<ActorProcess> actors) {
        this.actors = actors;
    }

    /** Where an actor is when nothing moves. */
    public enum Place {
        /** Stands at the gate: it may be let do an operation. */
        GATE,
        /** Asleep in the kernel. */
        BLOCKED,
        /** Its program has ended, or it was killed. */
        ENDED
    }

    /** How many actors there are, ended ones included. */
    public int count() {
        return actors.size();
    }

    public String name(int actor) {
        return actors.get(actor).name();
    }

    /** Before which operation it stands at the gate, or which it is blocked in. */
    public Operation operation(int actor) {
        return actors.get(actor).progress().standsBefore();
    }

    /** The index of the object of that operation. */
    public int object(int actor) {
        return actors.get(actor).progress().standsBeforeObject();
    }

    /** Waits until every actor stands at the gate, is blocked, or has ended. */
    public List<Place> settle() {
        return IntStream.range(0, actors.size()).mapToObj(this::place).toList();
    }

    /**
     * Lets an actor that stands at the gate do one operation, and waits until nothing moves any more: until it stands at the gate again, is blocked or has ended, and so do
     * those whom it has released.
     *
     * @return where it is then
     * @throws SessionException if it neither comes to an end nor to sleep within a minute
     */
    public Place let(int actor) {
        ActorProcess process = actors.get(actor);
        long before = process.progress().stands();
        boolean mayBlock = operation(actor).mayBlock();
        boolean mayRelease = mayRelease(operation(actor));
        process.gate().step();
        await(() -> process.progress().stands() != before || isOver(process), process);
        Place place = mayBlock ? place(actor) : awaitGateOrEnd(process);
        if (mayRelease || place == Place.ENDED) {
            asleep.clear();
            settle();
        }
        return place;
    }

    /** In doubt it may: a read makes room in a pipe, a close is the end of file, a wait that takes the last token wakes who waits for zero. */
    private static boolean mayRelease(Operation operation) {
        return !RELEASE_NOBODY.contains(operation);
    }

    private Place awaitGateOrEnd(ActorProcess process) {
        await(() -> process.progress().isAtGate() || isOver(process), process);
        return isOver(process) ? Place.ENDED : Place.GATE;
    }

    private Place place(int actor) {
        ActorProcess process = actors.get(actor);
        Progress progress = process.progress();
        long deadline = System.nanoTime() + LONGEST;
        long look = System.nanoTime() + SOON;
        for (int spins = 0; ; spins++) {
            if (isOver(process)) {
                return Place.ENDED;
            }
            if (progress.isAtGate()) {
                return Place.GATE;
            }
            if (asleep.contains(actor)) {
                return Place.BLOCKED;
            }
            long now = System.nanoTime();
            if (now > look && progress.threadId() != 0) {
                if (isAsleep(process)) {
                    asleep.add(actor);
                    return Place.BLOCKED;
                }
                LockSupport.parkNanos(NAP);
            } else {
                Thread.onSpinWait();
            }
            giveUpAfter(deadline, process);
        }
    }

    /** Asleep on an object: looked at twice, since a thread on its way into a call or out of it may look so for a moment. */
    private static boolean isAsleep(ActorProcess process) {
        long before = process.progress().stands();
        return before != 0
                && Blocked.ofThread(process.pid(), process.progress().threadId()).filter(it -> !it.kernelFunction().equals(Blocked.UNKNOWN)).isPresent()
                && process.progress().stands() == before;
    }

    private static boolean isOver(ActorProcess process) {
        Phase phase = process.progress().phase();
        return phase == Phase.DONE || phase == Phase.FAILED || !process.isAlive();
    }

    private static void await(BooleanSupplier condition, ActorProcess process) {
        long deadline = System.nanoTime() + LONGEST;
        for (int spins = 0; !condition.getAsBoolean(); spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(NAP);
                giveUpAfter(deadline, process);
            }
        }
    }

    private static void giveUpAfter(long deadline, ActorProcess process) {
        if (System.nanoTime() > deadline) {
            throw new SessionException(process.name() + " has neither come to its next operation nor gone to sleep within a minute; kill it or give it less to do between two operations");
        }
    }
}
