package interleave.model;

import interleave.demo.ObjectSpec;
import interleave.trace.Kind;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Folds events into a state. What comes out depends on the events and on nothing else: no clock, no kernel.
 *
 * <p>One thread at a time. Works in place, because there may be millions of events a second; {@link #state()} takes an immutable picture.
 */
public final class WorldFold {
    private static final int KIND_BEGAN = Kind.BEGAN.code();
    private static final int KIND_ENDED = Kind.ENDED.code();
    private static final int KIND_HELD = Kind.HELD.code();
    private static final Happening.ActorAdded NO_ACTOR = new Happening.ActorAdded(0, 0, "", "", 0);

    private final List<ActorFold> actors = new ArrayList<>();
    private final List<ObjectSpec> specs;
    private final List<ObjectFold> objects = new ArrayList<>();
    /** For each object. */
    private final List<UnderWay> underWay = new ArrayList<>();
    private final Movements movements;
    private long time;
    private long events;

    /** The beginning: these objects, nobody there. */
    public WorldFold(List<ObjectSpec> specs) {
        movements = new Movements();
        this.specs = specs;
        for (ObjectSpec spec : specs) {
            objects.add(ObjectFold.of(spec));
            underWay.add(new UnderWay(actors, underWay.size()));
        }
    }

    private WorldFold(WorldFold other) {
        specs = other.specs;
        other.actors.forEach(actor -> actors.add(actor.copy()));
        for (ObjectFold object : other.objects) {
            objects.add(object.copy());
            underWay.add(new UnderWay(actors, underWay.size()));
        }
        movements = other.movements.copy();
        time = other.time;
        events = other.events;
    }

    /** As it is now, to go on elsewhere. */
    WorldFold copy() {
        return new WorldFold(this);
    }

    /** As it is now, in bytes. */
    byte[] bytes() {
        ByteSink to = new ByteSink(1 << 10);
        carry(Carrier.into(to, specs));
        return to.copy();
    }

    /**
     * As it was then, to go on from there.
     *
     * @param actors how many there must be
     * @throws MalformedBlockException for bytes that no such state has led to
     */
    static WorldFold of(List<ObjectSpec> specs, int actors, byte[] bytes) {
        WorldFold world = new WorldFold(specs);
        world.carry(Carrier.outOf(bytes, specs));
        if (world.actors.size() != actors) {
            throw new MalformedBlockException("a state of others");
        }
        return world;
    }

    /** Who has been there, in their order. */
    List<Happening.ActorAdded> everybody() {
        return actors.stream().map(ActorFold::added).toList();
    }

    private void carry(Carrier by) {
        time = by.number(time);
        events = by.number(events);
        List<Happening.ActorAdded> added = by.list(everybody(), NO_ACTOR, it -> new Happening.ActorAdded(
                by.number(it.time()), by.whole(it.actor()), by.text(it.name()), by.text(it.role()), by.whole(it.number())));
        by.actors(added.size());
        for (int i = 0; i < added.size(); i++) {
            if (added.get(i).actor() != i) {
                throw new MalformedBlockException("a state has an actor out of turn");
            }
            if (i == actors.size()) {
                actors.add(new ActorFold(added.get(i)));
            }
            actors.get(i).carry(by);
        }
        objects.forEach(object -> object.carry(by));
        movements.carry(by);
        by.end();
    }

    /** Folds a whole run. */
    public void apply(Events run) {
        apply(run, 0, run.size());
    }

    /** Folds a part of a run. */
    public void apply(Events run, int from, int to) {
        for (int i = from; i < to; i++) {
            apply(run, i);
        }
    }

    private void apply(Events run, int i) {
        time = Math.max(time, run.time(i));
        int kind = run.kind(i);
        if (kind == Events.HAPPENING) {
            apply(run.happening(i));
            return;
        }
        events++;
        Operation operation = Codes.operation(run.operation(i));
        if (operation == null) {
            return;
        }
        ActorFold actor = actors.get(run.actor(i));
        if (kind == KIND_ENDED) {
            ended(actor, operation, run, i);
        } else if (kind == KIND_BEGAN) {
            actor.began(operation, run.object(i), run.line(i), run.time(i));
        } else if (kind == KIND_HELD) {
            actor.held(operation, run.object(i), run.line(i), run.time(i));
        }
    }

    private void ended(ActorFold actor, Operation operation, Events run, int i) {
        Outcome outcome = Codes.outcome(run.outcome(i));
        long value = run.value(i);
        actor.ended(operation, run.object(i), run.part(i), outcome, value, run.line(i), run.time(i));
        ObjectFold object = objects.get(run.object(i));
        if (outcome != Outcome.DONE) {
            object.settle(underWay.get(run.object(i)));
            return;
        }
        if (run.isMessage(i)) {
            object.moved(operation, actor.index(), run.message(i), run.earliest(i), run.time(i), underWay.get(run.object(i)));
        } else {
            object.done(operation, run.part(i), actor.index(), value, run.time(i));
        }
        if (movements.isFollowed(actor.index(), run.time(i))) {
            long what = run.isMessage(i) ? specs.get(run.object(i)).content().telling(run.message(i).first(), run.message(i).second()) : value;
            movements.add(new Movement(events, run.time(i), actor.index(), run.object(i), run.part(i), operation, what, run.isMessage(i)));
        }
    }

    private void apply(Happening happening) {
        switch (happening) {
            case Happening.ActorAdded added -> actors.add(new ActorFold(added));
            case Happening.ActorStarted started -> actors.get(started.actor()).started(started);
            case Happening.ActorReady ready -> actors.get(ready.actor()).become(Activity.READY, ready.time());
            case Happening.ActorBegan began -> actors.get(began.actor()).become(Activity.RUNNING, began.time());
            case Happening.ActorExited exited -> {
                actors.get(exited.actor()).exited(exited);
                objects.forEach(object -> object.over(exited.actor()));
                settle();
            }
            case Happening.ActorRemoved removed -> actors.get(removed.actor()).removed();
            case Happening.ActorSeen seen -> {
                actors.get(seen.actor()).seen(seen);
                settle();
            }
            case Happening.ActorSaid said -> actors.get(said.actor()).said(said.line());
            case Happening.GateChanged changed -> actors.get(changed.actor()).gate(changed.mode());
            case Happening.ActorCounted counted -> actors.get(counted.actor()).counted(counted.operations());
            case Happening.NumbersSeen seen -> objects.get(seen.object()).seen(seen.values(), seen.time(), underWay.get(seen.object()));
            case Happening.SemaphoreSeen seen -> objects.get(seen.object()).seen(seen.value(), seen.time(), underWay.get(seen.object()));
            case Happening.QueueSeen seen -> objects.get(seen.object()).seenQueue(seen.messages(), seen.bytes(), seen.time(), underWay.get(seen.object()));
            case Happening.LockSeen seen -> objects.get(seen.object()).seen(seen.holder(), seen.time(), underWay.get(seen.object()));
            case Happening.PagesSeen seen -> objects.get(seen.object()).seenPages(seen);
            case Happening.WaitersSeen seen -> objects.get(seen.object()).waiters(seen.waiters());
            case Happening.EndsSeen seen -> objects.get(seen.object()).ends(seen.ends());
            case Happening.HolderReplaced replaced -> objects.get(replaced.object()).replaced(replaced.holder(), replaced.time());
            case Happening.ObjectGone gone -> objects.get(gone.object()).gone();
            case Happening.Unknown _ -> {}
        }
    }

    private void settle() {
        for (int i = 0; i < objects.size(); i++) {
            objects.get(i).settle(underWay.get(i));
        }
    }

    /** The picture at this moment. */
    public WorldState state() {
        return new WorldState(
                time,
                events,
                actors.stream().map(ActorFold::state).toList(),
                objects.stream().map(ObjectFold::state).toList(),
                movements.recent());
    }
}
