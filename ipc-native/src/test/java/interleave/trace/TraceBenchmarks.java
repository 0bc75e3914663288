package interleave.trace;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of the trace in a JVM with these flags, and prints medians and ratios beside what they are to be. Where the property {@code lttng.ns} says what an event of LTTng-UST
 * costs, that is among them.
 */
public final class TraceBenchmarks {
    /** One invocation of a benchmark does its operation so often. */
    public static final int BURST = 250;

    private static final String LTTNG = "lttng.ns";
    /** What JMH and Agrona need of a newer Java. */
    private static final List<String> FOR_OTHERS = List.of("--add-opens", "java.base/jdk.internal.misc=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final Map<String, Double> nanos = new TreeMap<>();

    private TraceBenchmarks() {}

    /** @param flags of the JVM that is measured */
    public static void main(String[] flags) throws RunnerException {
        TraceBenchmarks benchmarks = new TraceBenchmarks();
        Options options = new OptionsBuilder()
                .include("EventBenchmark|OperationBenchmark")
                .jvmArgsPrepend(flags)
                .jvmArgsAppend(FOR_OTHERS.toArray(String[]::new))
                .verbosity(VerboseMode.SILENT)
                .build();
        new Runner(options).run().forEach(benchmarks::take);
        benchmarks.print();
    }

    private void take(RunResult result) {
        nanos.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getStatistics().getPercentile(50) / BURST);
    }

    private void print() {
        nanos.forEach((what, median) -> System.out.printf("%-64s %10.2f   ns%n", what, median));
        double clock = nanos.get("clock");
        double ring = nanos.get("ring");
        ratio("an event into the ring / the clock alone", ring / clock, 1.5);
        ratio("an event into the ring / a JFR event", ring / nanos.get("jfr"), 0.5);
        ratio("an event into the ring / a JFR event without stack", ring / nanos.get("jfrWithoutStack"), 0.5);
        ratio("an event into the ring / Agrona OneToOneRingBuffer.write", ring / nanos.get("agronaWrite"), 0.8);
        ratio("an event into the ring / Agrona OneToOneRingBuffer.tryClaim", ring / nanos.get("agronaClaim"), 0.8);
        if (System.getProperty(LTTNG) != null) {
            ratio("an event into the ring / an event of LTTng-UST", ring / Double.parseDouble(System.getProperty(LTTNG)), 1);
        }
        ratio("(a traced load − a bare one) / the clock alone", (nanos.get("tracedLoad") - nanos.get("bareLoad")) / clock, 3);
        ratio("(a traced store − a bare one) / the clock alone", (nanos.get("tracedStore") - nanos.get("bareStore")) / clock, 3);
        ratio("(a traced post − a bare one) / the clock alone", (nanos.get("tracedPost") - nanos.get("barePost")) / clock, 3);
    }

    private static void ratio(String what, double measured, double most) {
        System.out.printf("%-64s %10.2f   %-14s %s%n", what, measured, "at most " + most, measured <= most ? "kept" : "MISSED");
    }
}
