package interleave.session;

import interleave.model.Happening;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Lets actors begin: the first ones all together, those that come later as soon as they are ready. Belongs to the collector's thread. */
final class Barrier {
    private final List<ActorProcess> actors;
    private final Consumer<Happening> report;
    private final Set<Integer> ready = new HashSet<>();
    private final Set<Integer> begun = new HashSet<>();
    private final Runnable beforeAll;
    private boolean open;

    /** @param beforeAll done once, when all have come and before the first begins */
    Barrier(List<ActorProcess> actors, Consumer<Happening> report, Runnable beforeAll) {
        this.actors = actors;
        this.report = report;
        this.beforeAll = beforeAll;
    }

    /**
     * Looks who has arrived.
     *
     * @param complete all who are to begin together have been started
     * @return whether it is open
     */
    boolean look(boolean complete) {
        boolean allThere = complete;
        for (ActorProcess actor : actors) {
            boolean there = actor.isReady();
            allThere &= there || !actor.isAlive();
            if (there && ready.add(actor.index())) {
                report.accept(new Happening.ActorReady(System.nanoTime(), actor.index()));
            }
        }
        if (allThere && !open) {
            beforeAll.run();
            open = true;
        }
        if (open) {
            actors.stream().filter(actor -> ready.contains(actor.index()) && begun.add(actor.index())).forEach(this::begin);
        }
        return open;
    }

    private void begin(ActorProcess actor) {
        report.accept(new Happening.ActorBegan(System.nanoTime(), actor.index()));
        actor.gate().go();
    }
}
