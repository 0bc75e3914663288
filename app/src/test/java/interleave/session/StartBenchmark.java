package interleave.session;

import interleave.demo.LostIncrements;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.linux.JnaJar;
import interleave.trace.TraceMode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * How long it takes from a click to all actors at the barrier, and what memory an actor has to itself, beside as many plain JVMs with JNA ({@link PlainChild}) until all have
 * posted a semaphore: by turns in one run, because on a busy machine only the ratio of the medians means something. Run by {@code app/src/build/bench-start.sh}.
 */
public final class StartBenchmark {
    private static final long NAP = 200_000;
    private static final double MIB = 1024;

    private StartBenchmark() {}

    /** @param pssMiB the proportional set size of one, as the mean of all, see proc_pid_smaps(5) */
    private record Start(double millis, double pssMiB) {}

    private record Target(int actors, double ratio) {}

    /** The first argument is the number of rounds, 9 where there is none. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length == 0 ? 9 : Integer.parseInt(args[0]);
        System.out.println(ChildCommand.cache().filter(Files::isRegularFile).map(cache -> "with " + cache).orElse("without a cache"));
        System.out.println("actors   plain JVM + JNA      Interleave           ratio   at most");
        for (Target target : List.of(new Target(1, 0.40), new Target(8, 0.40), new Target(32, 0.35))) {
            List<Start> plain = new ArrayList<>();
            List<Start> ours = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                plain.add(plain(target.actors()));
                ours.add(ours(target.actors()));
            }
            double plainMillis = median(plain.stream().map(Start::millis).toList());
            double oursMillis = median(ours.stream().map(Start::millis).toList());
            System.out.printf("%6d %6.0f ms %5.1f MiB %6.0f ms %5.1f MiB   %8.2f %9.2f%n", target.actors(),
                    plainMillis, median(plain.stream().map(Start::pssMiB).toList()),
                    oursMillis, median(ours.stream().map(Start::pssMiB).toList()), oursMillis / plainMillis, target.ratio());
        }
        System.out.println("An actor among 8 is to have at most 30 MiB.");
    }

    private static Start ours(int actors) throws IOException {
        SessionPlan plan = SessionPlan.of(new LostIncrements(), Map.of(), Map.of("incrementer", actors), Map.of(), false, TraceMode.EVERY);
        long clicked = System.nanoTime();
        try (Session session = Session.begin(plan, Speed.HELD)) {
            session.awaitBarrier();
            double millis = millisSince(clicked);
            return new Start(millis, pss(session.actors().stream().map(ActorProcess::pid).toList()));
        }
    }

    private static Start plain(int processes) throws IOException {
        String name = "/interleave-bench-" + ProcessHandle.current().pid();
        List<Process> children = new ArrayList<>();
        long clicked = System.nanoTime();
        try (NamedSemaphore ready = NamedSemaphore.create(name, 0)) {
            for (int i = 0; i < processes; i++) {
                children.add(Starter.start(plainCommand(name)));
            }
            while (ready.value() < processes) {
                LockSupport.parkNanos(NAP);
            }
            double millis = millisSince(clicked);
            return new Start(millis, pss(children.stream().map(Process::pid).toList()));
        } finally {
            NamedSemaphore.unlink(name);
            children.forEach(Process::destroyForcibly);
            children.forEach(child -> child.onExit().join());
        }
    }

    private static ProcessBuilder plainCommand(String semaphore) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", StartBenchmark.class.getProtectionDomain().getCodeSource().getLocation().getPath() + File.pathSeparator + JnaJar.location(),
                PlainChild.class.getName(), semaphore)
                .redirectErrorStream(true);
    }

    private static double pss(List<Long> pids) throws IOException {
        double kib = 0;
        for (long pid : pids) {
            kib += Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
        return kib / MIB / pids.size();
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
