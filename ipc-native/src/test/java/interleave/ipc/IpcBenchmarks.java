package interleave.ipc;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of the POSIX objects beside the same loops in C, and prints medians and ratios beside what they are to be. */
public final class IpcBenchmarks {
    /** One invocation of a benchmark of calls does its operation so often. */
    static final int BURST = 250;

    private final Map<String, Double> c = new TreeMap<>();
    private final Map<String, Double> java = new TreeMap<>();

    private IpcBenchmarks() {}

    /** The argument is the program in C, which is run before and after: the mean of both is what counts. */
    public static void main(String[] args) throws RunnerException, IOException {
        IpcBenchmarks benchmarks = new IpcBenchmarks();
        benchmarks.measureC(args[0]);
        new Runner(new OptionsBuilder().include("interleave\\.ipc\\.(Call|Cell)Benchmark")
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow").verbosity(VerboseMode.SILENT).build())
                .run().forEach(benchmarks::take);
        benchmarks.java.put("semaphores", PingPong.ofSemaphores());
        benchmarks.java.put("queues", PingPong.ofQueues());
        benchmarks.measureC(args[0]);
        benchmarks.print();
    }

    private void measureC(String program) throws IOException {
        Process process = new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                c.merge(words[0], Double.parseDouble(words[1]), (before, after) -> (before + after) / 2);
            }
        }
    }

    private void take(RunResult result) {
        int burst = result.getParams().getBenchmark().startsWith(CellBenchmark.class.getName()) ? CellBenchmark.BURST : BURST;
        java.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getStatistics().getPercentile(50) / burst);
    }

    private void print() {
        c.forEach((what, nanos) -> System.out.printf("%-56s %10.2f   ns%n", what + " in C", nanos));
        java.forEach((what, nanos) -> System.out.printf("%-56s %10.2f   ns%n", what, nanos));
        ratio("an uncontended post and wait / the same in C", of("postAndWait"), 3);
        ratio("a send and a receive of 16 bytes / the same in C", of("sendAndReceive"), 1.3);
        ratio("a load of a cell / of a direct buffer", java.get("load") / java.get("bufferLoad"), 1.1);
        ratio("a store to a cell / to a direct buffer", java.get("store") / java.get("bufferStore"), 1.1);
        ratio("an atomic add to a cell / to a direct buffer", java.get("add") / java.get("bufferAdd"), 1.1);
        ratio("ping-pong of two JVMs by semaphores / of two C programs", of("semaphores"), 1.3);
        ratio("ping-pong of two JVMs by queues / of two C programs", of("queues"), 1.3);
    }

    private double of(String what) {
        return java.get(what) / c.get(what);
    }

    private static void ratio(String what, double measured, double most) {
        System.out.printf("%-56s %10.2f   %-14s %s%n", what, measured, "at most " + most, measured <= most ? "kept" : "MISSED");
    }
}
