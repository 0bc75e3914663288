package interleave.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** A line of a benchmark: what was measured, and what it is to be. */
public final class Row {
    private static final double MILLION = 1e6;
    private static final double KIB = 1024;

    private Row() {}

    public static void atMost(String what, double measured, double most) {
        print(what, measured, String.format(Locale.ROOT, "at most %.0f", most), measured <= most);
    }

    public static void atLeast(String what, double measured, double least) {
        print(what, measured, String.format(Locale.ROOT, "at least %.0f", least), measured >= least);
    }

    /** How much this process has had at most at a time, in MiB. */
    public static void memory(double most) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            long kib = lines.filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
            atMost("memory at its peak, MiB", kib / KIB, most);
        }
    }

    /** How long each of many turns takes, and of the slowest hundredth how long without what others do on this machine meanwhile. */
    public static void turns(String what, double most, int count, Runnable turn) {
        double[] millis = new double[count];
        double[] ofProcessor = new double[count];
        for (int i = 0; i < count; i++) {
            long processor = Processor.nanos();
            long before = System.nanoTime();
            turn.run();
            millis[i] = (System.nanoTime() - before) / MILLION;
            ofProcessor[i] = (Processor.nanos() - processor) / MILLION;
        }
        Arrays.sort(millis);
        Arrays.sort(ofProcessor);
        atMost(what + ", ms, median", millis[count / 2], most);
        atMost("  99 of 100", millis[count * 99 / 100], most);
        atMost("  99 of 100, of the processor", ofProcessor[count * 99 / 100], most);
    }

    private static void print(String what, double measured, String wanted, boolean kept) {
        System.out.printf(Locale.ROOT, "%-66s %10.2f   %-14s %s%n", what, measured, wanted, kept ? "kept" : "MISSED");
    }
}
