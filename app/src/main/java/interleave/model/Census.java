package interleave.model;

import interleave.demo.ObjectSpec;
import interleave.demo.PromisedSpec;
import java.util.List;

/** Looks whether events that come from outside speak only of actors and objects that there are: whatever is appended to a {@link Timeline} must. One thread at a time. */
public final class Census {
    private final int[] parts;
    private final int[] numbers;
    private final boolean[] promised;
    private int actors;

    /** From the beginning on. */
    public Census(List<ObjectSpec> objects) {
        this(objects, 0);
    }

    /** @param actors how many there are already */
    Census(List<ObjectSpec> objects, int actors) {
        this.actors = actors;
        parts = objects.stream().mapToInt(object -> object.parts().size()).toArray();
        promised = new boolean[parts.length];
        for (int i = 0; i < promised.length; i++) {
            promised[i] = objects.get(i) instanceof PromisedSpec;
        }
        numbers = objects.stream().mapToInt(object -> object.initials().size()).toArray();
    }

    /** @throws MalformedBlockException for a run that speaks of anybody or anything else */
    public void check(Events run) {
        for (int i = 0; i < run.size(); i++) {
            if (run.kind(i) == Events.HAPPENING) {
                check(run.happening(i));
            } else {
                actor(run.actor(i));
                if (Codes.operation(run.operation(i)) != null) {
                    part(run.object(i), run.isMessage(i) ? 0 : run.part(i));
                }
            }
        }
    }

    private void check(Happening happening) {
        switch (happening) {
            case Happening.ActorAdded it -> {
                require(it.actor() == actors, "an actor out of turn");
                actors++;
            }
            case Happening.ActorStarted it -> actor(it.actor());
            case Happening.ActorReady it -> actor(it.actor());
            case Happening.ActorBegan it -> actor(it.actor());
            case Happening.ActorExited it -> actor(it.actor());
            case Happening.ActorRemoved it -> actor(it.actor());
            case Happening.ActorSeen it -> actor(it.actor());
            case Happening.ActorSaid it -> actor(it.actor());
            case Happening.GateChanged it -> actor(it.actor());
            case Happening.ActorCounted it -> actor(it.actor());
            case Happening.NumbersSeen it -> {
                object(it.object());
                boolean onlyThere = it.values().isEmpty() && promised[it.object()];
                require(onlyThere || it.values().size() >= numbers[it.object()], "too few numbers");
            }
            case Happening.SemaphoreSeen it -> object(it.object());
            case Happening.QueueSeen it -> {
                object(it.object());
                require(it.messages() >= 0, "fewer messages than none");
            }
            case Happening.LockSeen it -> object(it.object());
            case Happening.PagesSeen it -> {
                object(it.object());
                actor(it.actor());
                require(it.runs().stream().allMatch(PageRun::isOne), "pages in a state that does not exist");
            }
            case Happening.WaitersSeen it -> {
                object(it.object());
                it.waiters().forEach(waiter -> require(waiter.actor() < actors, "nobody waits"));
            }
            case Happening.EndsSeen it -> {
                object(it.object());
                it.ends().forEach(end -> require(end.actor() < actors, "nobody has an end open"));
            }
            case Happening.HolderReplaced it -> object(it.object());
            case Happening.ObjectGone it -> object(it.object());
            case Happening.Unknown _ -> {}
        }
    }

    /** How many actors there are by now. */
    int actors() {
        return actors;
    }

    private void actor(int index) {
        require(index >= 0 && index < actors, "an actor that was not added");
    }

    private void object(int index) {
        require(index >= 0 && index < parts.length, "an object that is not there");
    }

    private void part(int object, int part) {
        require(object < parts.length && part < parts[object], "a part of an object that is not there");
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new MalformedBlockException(otherwise);
        }
    }
}
