package interleave.session;

import interleave.demo.Result;
import java.util.List;

/**
 * What the actors have counted and measured.
 *
 * @param recorded events that were written into the rings, those overwritten not counted
 * @param overwritten events that were overwritten before they were read
 * @param traceCostNanos what recording one operation costs, as the actors have measured it: the mean of them; 0 where nothing is recorded
 */
public record Tally(Result result, long recorded, long overwritten, double traceCostNanos) {
    private static final double PICOS = 1000;

    static Tally of(SessionPlan plan, List<ActorProcess> actors, SessionObjects objects, long elapsedNanos, boolean deadlocked, boolean stuck) {
        long written = actors.stream().mapToLong(actor -> actor.progress().eventsWritten()).sum();
        long overwritten = actors.stream().mapToLong(actor -> actor.reader().overwritten()).sum();
        double cost = actors.stream().mapToLong(actor -> actor.progress().costPicos()).filter(picos -> picos > 0).average().orElse(0);
        SessionFacts facts = new SessionFacts(plan.demo(), actors, objects.infos(), objects.list(), objects.initials(), elapsedNanos, deadlocked, stuck);
        return new Tally(plan.demo().result(plan.settings(), facts), written - overwritten, overwritten, cost / PICOS);
    }
}
