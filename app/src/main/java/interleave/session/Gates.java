package interleave.session;

import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.model.Happening;
import interleave.model.WorldState;
import interleave.trace.GateMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The lecturer's hand on the gates of a session's actors. One thread at a time. */
final class Gates {
    private final List<ActorProcess> actors;
    private final Consumer<Happening> report;
    private final List<String> stepped = new ArrayList<>();
    private Speed speed;
    private volatile boolean everShut;

    /**
     * @param actors may grow
     * @param report takes what is changed
     */
    Gates(List<ActorProcess> actors, Speed speed, Consumer<Happening> report) {
        this.actors = actors;
        this.speed = speed;
        this.report = report;
        this.everShut = speed.mode() != GateMode.RUN;
    }

    /** That of all actors which have not been given one of their own, and of those that come. */
    Speed speed() {
        return speed;
    }

    /** Whether one has ever been anything but open. */
    boolean wereEverShut() {
        return everShut;
    }

    /** Whose operations were let through one by one, in that order. */
    List<String> stepped() {
        return List.copyOf(stepped);
    }

    void paceAll(Speed next) {
        speed = next;
        actors.forEach(actor -> pace(actor, next));
    }

    void pace(ActorProcess actor, Speed next) {
        everShut |= next.mode() != GateMode.RUN;
        next.apply(actor.gate());
        report.accept(new Happening.GateChanged(System.nanoTime(), actor.index(), next.mode()));
    }

    /**
     * Lets one operation through. One that is in a call already is not given a permit: that would be kept until it wakes, and let it do more than it was told. Whether it stands at the gate
     * is known at once, and what the state says of it may be a little older.
     *
     * @param world the last state that is known
     */
    void step(ActorProcess actor, WorldState world) {
        if (!actor.progress().isAtGate() && isInCall(actor, world)) {
            return;
        }
        everShut = true;
        if (actor.gate().mode() != GateMode.STEP) {
            pace(actor, Speed.HELD);
        }
        actor.gate().step();
        stepped.add(actor.name());
    }

    private static boolean isInCall(ActorProcess actor, WorldState world) {
        if (actor.index() >= world.actors().size()) {
            return false;
        }
        ActorState state = world.actors().get(actor.index());
        return state.operation().isPresent() && (state.activity() == Activity.RUNNING || state.activity() == Activity.BLOCKED);
    }
}
