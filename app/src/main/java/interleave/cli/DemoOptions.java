package interleave.cli;

import interleave.demo.Demo;
import interleave.session.SessionPlan;
import interleave.trace.TraceMode;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which demo, how many actors, which values: what every command that starts one is told. */
final class DemoOptions {
    @Parameters(paramLabel = "DEMO", description = "Its id; see: interleave list")
    private String id;

    @Option(names = "--role", paramLabel = "ROLE=COUNT", description = "How many actors play a role.")
    private Map<String, Integer> roles = new LinkedHashMap<>();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "The value of a parameter.")
    private Map<String, String> settings = new LinkedHashMap<>();

    Demo demo(CommandSpec spec) {
        return DemoArgument.find(spec, id);
    }

    /** @throws IllegalArgumentException for a role, a value or a name that is not possible */
    SessionPlan plan(CommandSpec spec, Map<String, String> objects, boolean attach, TraceMode trace) {
        return SessionPlan.of(demo(spec), settings, roles, objects, attach, trace);
    }

    /**
     * Where nothing is said, the demo is a small one.
     *
     * @throws IllegalArgumentException for a role or a value that is not possible
     */
    SessionPlan smallPlan(CommandSpec spec) {
        Map<String, String> chosen = new LinkedHashMap<>(demo(spec).small());
        chosen.putAll(settings);
        return SessionPlan.of(demo(spec), chosen, roles, Map.of(), false, TraceMode.EVERY);
    }
}
