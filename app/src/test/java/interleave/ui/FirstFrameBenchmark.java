package interleave.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * How long it takes from the start of the process to the first frame of the program's window, which shows its outline, and to the first with all that belongs to it, beside a bare window with the
 * same options: by turns in one run, because on a busy machine only the ratio means something. The arguments are a title, the number of rounds, and the command
 * before {@code interleave} or {@code bare}, in which {} stands for the same word.
 */
public final class FirstFrameBenchmark {
    private static final double TARGET = 1.3;
    private static final double MILLI = 1e6;
    private static final long LONGEST_END_SECONDS = 30;

    private FirstFrameBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> command = List.of(args).subList(2, args.length);
        List<Start> bare = new ArrayList<>();
        List<Start> ours = new ArrayList<>();
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            bare.add(start(command, "bare"));
            ours.add(start(command, "interleave"));
        }
        double base = median(bare, Start::drawn);
        System.out.printf("%s: bare window %.0f ms%n", args[0], base);
        report("first frame, in outline", median(ours, Start::drawn), base, String.format("<= %.1f", TARGET));
        report("first complete frame", median(ours, Start::complete), base, "");
    }

    private static void report(String what, double millis, double base, String target) {
        System.out.printf("    %-28s %6.0f ms, ratio %5.2f   %s%n", what, millis, millis / base, target);
    }

    /** In ms since the process was started. */
    private record Start(double drawn, double complete) {}

    private static Start start(List<String> command, String which) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command.stream().map(word -> word.replace("{}", which)).toList());
        all.add(which);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = process.inputReader()) {
            double drawn = millisUntil("drawn", said, began, which);
            double complete = millisUntil("complete", said, began, which);
            process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS);
            return new Start(drawn, complete);
        } finally {
            process.destroyForcibly();
        }
    }

    private static double millisUntil(String word, BufferedReader said, long began, String which) throws IOException {
        String line = said.readLine();
        double millis = (System.nanoTime() - began) / MILLI;
        if (!word.equals(line)) {
            throw new IOException("the " + which + " window was to be " + word + ": " + line);
        }
        return millis;
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> which) {
        return starts.stream().mapToDouble(which).sorted().skip(starts.size() / 2).findFirst().orElseThrow();
    }
}
