package interleave.cli;

import interleave.demo.Result;
import interleave.schedule.Explorer;
import interleave.schedule.Player;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Searches schedules for one that breaks a demo's promise. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        description = "Searches the orders of operations for one that breaks the demo's promise, with real processes; prints the shortest found. "
                + "What is not set is small.")
final class ExploreCommand implements Callable<Integer> {
    private static final int SEEDS = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DemoOptions demo;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "10s",
            description = "Search for so long at most (${DEFAULT-VALUE}).")
    private Duration duration;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "200", description = "At most so many operations in a try (${DEFAULT-VALUE}).")
    private int steps;

    @Option(names = "--seed", paramLabel = "N", description = "Of the part of the search that is drawn.")
    private Long seed;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() {
        SessionPlan plan = DemoArgument.checked(spec, () -> demo.smallPlan(spec));
        StartSweep.run(spec.commandLine().getErr());
        long drawn = seed == null ? ThreadLocalRandom.current().nextInt(SEEDS) : seed;
        Explorer.Findings findings;
        try (Explorer explorer = new Explorer(plan, steps, drawn)) {
            findings = explorer.search(duration);
        }
        Boolean replays = findings.broken().map(broken -> replays(plan, broken)).orElse(null);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, document(plan, findings, drawn, replays));
        } else {
            print(out, plan, findings, drawn, replays);
        }
        return ExitCode.DONE;
    }

    /** Whether it breaks the promise again on fresh processes. */
    private static boolean replays(SessionPlan plan, Explorer.Broken broken) {
        try (Session session = Session.begin(plan, Speed.HELD)) {
            session.awaitBarrier();
            Player.Played played = new Player(session.turns(), false, () -> {}).play(broken.schedule());
            boolean nobodyCanGoOn = session.turns().settle().stream().noneMatch(place -> place == interleave.session.Turns.Place.GATE);
            return played.refusals().isEmpty() && (broken.isDeadlock() ? nobodyCanGoOn : session.result().verdict() == Result.Verdict.BROKEN);
        }
    }

    private static Map<String, Object> document(SessionPlan plan, Explorer.Findings findings, long seed, Boolean replays) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("demo", plan.demo().id());
        document.put("parameters", plan.settings().typed());
        document.put("roles", plan.roles());
        document.put("found", findings.broken().isPresent());
        findings.broken().ifPresent(broken -> {
            document.put("how", broken.how());
            document.put("schedule", broken.schedule().toString());
            document.put("steps", broken.schedule().steps());
            document.put("preemptions", broken.preemptions());
            document.put("result", broken.result().numbers());
            document.put("replays", replays);
        });
        document.put("tries", findings.tries());
        document.put("triesPerSecond", Math.round(findings.triesPerSecond()));
        document.put("seconds", Math.round(findings.seconds() * 100) / 100.0);
        document.put("seed", seed);
        document.put("coveredPreemptions", findings.coveredPreemptions());
        document.put("exhausted", findings.exhausted());
        return document;
    }

    private static void print(PrintWriter out, SessionPlan plan, Explorer.Findings findings, long seed, Boolean replays) {
        findings.broken().ifPresentOrElse(
                broken -> {
                    out.println(broken.isDeadlock() ? "nobody can go on after" : "the promise is broken by");
                    out.println("  " + broken.schedule());
                    out.printf(Locale.ROOT, "  %d operations, %s; on fresh processes it %s%n",
                            broken.schedule().steps(), preemptions(broken.preemptions()), replays ? "does so again" : "does not do so again");
                    out.println("  see it with: interleave run " + plan.demo().id() + set(plan) + " --schedule \"" + broken.schedule() + "\"");
                },
                () -> out.println("no schedule was found that breaks the promise"));
        out.println(covered(findings));
        out.printf(Locale.ROOT, "tried %,d schedules in %.1f s, %,.0f a second (seed %d)%n",
                findings.tries(), findings.seconds(), findings.triesPerSecond(), seed);
    }

    private static String set(SessionPlan plan) {
        StringBuilder options = new StringBuilder();
        plan.roles().forEach((role, count) -> options.append(" --role ").append(role).append('=').append(count));
        plan.settings().values().forEach((key, value) -> options.append(" --set ").append(key).append('=').append(value));
        return options.toString();
    }

    private static String covered(Explorer.Findings findings) {
        if (findings.exhausted()) {
            return "covered: all schedules there are";
        }
        return findings.coveredPreemptions() < 0
                ? "covered: a part of the schedules"
                : "covered: all schedules with " + (findings.coveredPreemptions() == 0 ? "" : "at most ") + preemptions(findings.coveredPreemptions()) + ", and a part of those with more";
    }

    private static String preemptions(int count) {
        return switch (count) {
            case 0 -> "no preemption";
            case 1 -> "1 preemption";
            default -> count + " preemptions";
        };
    }
}
