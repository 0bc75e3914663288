package interleave.cli;

import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a demo without a window. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a demo without a window, to its end or for a duration; a demo without an end of its own stops after 10 s.")
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DemoOptions demo;

    @Option(
            names = "--object",
            paramLabel = "OBJECT=/name",
            description = "A system-wide name for an object, so that a program in a terminal can take part.")
    private Map<String, String> objects = new LinkedHashMap<>();

    @Option(names = "--attach", description = "Use the objects that are there under the names given with --object, and leave them there.")
    private boolean attach;

    @Option(names = "--for", paramLabel = "DURATION", converter = DurationConverter.class, description = "Stop after this time: 20s, 500ms, 2m.")
    private Duration duration;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "1", description = "Run it so many times, each time with fresh processes.")
    private int runs;

    @Option(names = "--trace", paramLabel = "MODE", defaultValue = "every", description = "How much is recorded: every, latest or off.")
    private TraceMode trace;

    @Mixin
    private Scheduling scheduling;

    @Mixin
    private RecordOptions record;

    @Option(names = "--json", description = "Print one JSON document at the end, and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        SessionPlan plan = plan();
        scheduling.orThatOf(plan);
        StartSweep.run(err);
        List<RunReport> reports = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            RunReport report = run(plan, out);
            reports.add(report);
            if (!json) {
                report.print(out);
            }
            report.remarks().forEach(err::println);
        }
        if (json) {
            Json.print(out, RunReport.document(plan, reports));
        }
        return reports.stream().anyMatch(RunReport::failed) ? ExitCode.FAILED : ExitCode.DONE;
    }

    private RunReport run(SessionPlan plan, PrintWriter out) throws IOException {
        try (Session session = Session.begin(plan, scheduling.isAsked() ? Speed.HELD : Speed.FULL)) {
            record.start(session, spec.commandLine().getErr());
            Optional<Narrator> narrator = json ? Optional.empty() : Optional.of(new Narrator(session, out));
            HeadlessRun run = new HeadlessRun(session, Optional.ofNullable(duration), () -> narrator.ifPresent(Narrator::tell));
            return scheduling.isAsked() ? run.bySchedule(scheduling, narrator.map(Narrator::reading).orElse(() -> {})) : run.toItsEnd();
        }
    }

    private SessionPlan plan() {
        if (runs < 1) {
            throw DemoArgument.misuse(spec, "--runs=" + runs + " is not possible; it is 1 or more");
        }
        if (runs > 1 && record.isAsked()) {
            throw DemoArgument.misuse(spec, "--record takes one run; leave --runs away");
        }
        return DemoArgument.checked(spec, () -> {
            scheduling.check();
            SessionPlan plan = demo.plan(spec, objects, attach, trace);
            scheduling.check(plan);
            return plan;
        });
    }
}
