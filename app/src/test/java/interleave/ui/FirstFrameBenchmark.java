package interleave.ui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes from the start of the process to the first frame of the program's window, beside a bare one with the same options: by turns in one run, because on a busy machine
 * only the ratio means something. The arguments are a title, the number of rounds, and the command before {@code interleave} or {@code bare}, in which {}
 * stands for the same word.
 */
public final class FirstFrameBenchmark {
    private static final double TARGET = 1.3;
    private static final double MILLI = 1e6;
    private static final long LONGEST_END_SECONDS = 30;

    private FirstFrameBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> command = List.of(args).subList(2, args.length);
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            bare.add(millis(command, "bare"));
            ours.add(millis(command, "interleave"));
        }
        System.out.printf("first frame, %-28s bare %6.0f ms, interleave %6.0f ms, ratio %5.2f   <= %.1f%n", args[0], median(bare), median(ours), median(ours) / median(bare), TARGET);
    }

    private static double millis(List<String> command, String which) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command.stream().map(word -> word.replace("{}", which)).toList());
        all.add(which);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = process.inputReader()) {
            String line = said.readLine();
            double millis = (System.nanoTime() - began) / MILLI;
            if (!"drawn".equals(line)) {
                throw new IOException("the " + which + " window has not been drawn: " + line);
            }
            process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS);
            return millis;
        } finally {
            process.destroyForcibly();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
