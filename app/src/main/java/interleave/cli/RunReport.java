package interleave.cli;

import interleave.demo.DemoTexts;
import interleave.demo.Mode;
import interleave.model.Activity;
import interleave.model.WaitForGraph;
import interleave.model.WorldState;
import interleave.session.ObjectInfo;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Tally;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What is said of a run at its end.
 *
 * @param stuck whether it was stopped because nobody could go on
 * @param played the order in which operations were let through, where it was given or drawn
 */
record RunReport(SessionPlan plan, Mode mode, WorldState world, List<ObjectInfo> objects, Tally tally, long takenAt, boolean stuck, Optional<Scheduling.Played> played) {
    static RunReport of(Session session, boolean stuck, Optional<Scheduling.Played> played) {
        return new RunReport(session.plan(), session.mode(), session.timeline().now(), session.objects(), session.tally(), System.nanoTime(), stuck, played);
    }

    /** Whether an actor's program has failed. */
    boolean failed() {
        return world.actors().stream().anyMatch(actor -> actor.activity() == Activity.FAILED);
    }

    /** What should be known beside the result. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        world.actors().stream()
                .filter(actor -> actor.activity() == Activity.FAILED)
                .forEach(actor -> remarks.add(actor.name() + " failed with exit code " + actor.exitCode() + (actor.cause().isEmpty() ? "" : ": " + actor.cause())));
        world.actors().stream()
                .filter(actor -> actor.activity() == Activity.KILLED)
                .forEach(actor -> remarks.add(actor.name() + " was killed by signal " + actor.signal()));
        played.ifPresent(it -> it.refusals().forEach(refusal -> remarks.add("The schedule could not be followed at " + refusal + ".")));
        WaitForGraph graph = world.waitForGraph();
        WaitReport waits = new WaitReport(world);
        graph.holderDied().forEach(wait -> remarks.add("Holder died: " + waits.holderDied(wait) + "."));
        graph.cycle().ifPresent(cycle -> remarks.add((stuck ? "Stopped at a deadlock: " : "Deadlock: ") + waits.cycle(cycle) + "."));
        if (stuck && graph.cycle().isEmpty()) {
            remarks.add("Stopped: all that live are blocked, and nobody has come to help.");
        }
        return remarks;
    }

    void print(PrintWriter out) {
        ResourceBundle texts = DemoTexts.of(plan.demo(), Locale.ENGLISH);
        out.println();
        tally.result().numbers().forEach((name, number) -> out.printf("  %-32s %s%n", texts.getString("result." + name), number));
        tally.result().sequences().forEach((name, numbers) -> out.printf("  %-32s %s%n", texts.getString("result." + name), numbers));
        played.ifPresent(it -> out.printf("  %-32s %s%s%n", "schedule", it.schedule(), it.seed().isPresent() ? "   (seed " + it.seed().getAsLong() + ")" : ""));
        out.printf("  %s: %s%n", mode.key(), texts.getString("verdict." + tally.result().verdict().key()));
    }

    /** The document of {@code run --json}. */
    static Map<String, Object> document(SessionPlan plan, List<RunReport> reports) {
        RunReport last = reports.getLast();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("demo", plan.demo().id());
        document.put("mode", last.mode.key());
        document.put("parameters", plan.settings().typed());
        document.put("roles", plan.roles());
        document.put("actors", new ActorReport(last.world, last.objects, last.takenAt).list());
        document.put("objects", new ObjectReport(last.world, last.objects).list());
        document.put("result", last.result());
        WaitForGraph graph = last.world.waitForGraph();
        WaitReport waits = new WaitReport(last.world);
        document.put("deadlock", graph.cycle().map(waits::list).orElse(null));
        document.put("holderDied", graph.holderDied().isEmpty() ? null : waits.list(graph.holderDied()));
        if (reports.size() > 1) {
            document.put("runs", reports.stream().map(RunReport::result).toList());
        }
        last.played.ifPresent(played -> document.put("schedule", played.document()));
        document.put("events", Map.of("recorded", last.tally.recorded(), "overwritten", last.tally.overwritten()));
        document.put("trace", plan.trace().name().toLowerCase(Locale.ROOT));
        document.put("traceCostNs", Math.round(last.tally.traceCostNanos() * 10) / 10.0);
        return document;
    }

    private Map<String, Object> result() {
        Map<String, Object> result = new LinkedHashMap<>(tally.result().numbers());
        result.putAll(tally.result().sequences());
        result.put("verdict", tally.result().verdict().key());
        return result;
    }
}
