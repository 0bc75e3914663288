package interleave.session;

import interleave.demo.Demos;
import interleave.model.Activity;
import interleave.model.Timeline;
import interleave.trace.TraceMode;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The whole path of an event, from real actors through their rings and the collector into the timeline: how many a second, whether all, and how soon after a permit.
 * Prints one line for each, with what it is to be.
 */
public final class PathBenchmark {
    private static final String DEMO = "lost-increments";
    private static final int RUNS = 3;
    private static final long INCREMENTS = 10_000_000;
    private static final int STEPS = 1_000;
    private static final int FIRST_STEPS = 50;
    private static final long GLANCE = 10_000;
    private static final double MILLION = 1e6;

    private PathBenchmark() {}

    public static void main(String[] args) {
        double[] rates = new double[RUNS];
        long lost = 0;
        for (int run = 0; run < RUNS; run++) {
            try (Session session = begin(2, INCREMENTS, Speed.FULL)) {
                rates[run] = eventsPerSecond(session);
                lost += Math.abs(session.tally().recorded() - session.timeline().now().events()) + Math.abs(4 * INCREMENTS - operations(session));
            }
        }
        Arrays.sort(rates);
        double rate = rates[RUNS / 2] / MILLION;
        print("two actors at full speed to the timeline, million events/s", rate, "at least 5", rate >= 5);
        print("of these lost", lost, "none", lost == 0);

        double[] micros = fromPermitToModel();
        double median = micros[micros.length / 2];
        double late = micros[micros.length * 99 / 100];
        print("from a permit to its event in the model, median, µs", median, "at most 1000", median <= 1_000);
        print("the same, 99 of 100, µs", late, "at most 5000", late <= 5_000);
    }

    private static Session begin(int incrementers, long increments, Speed speed) {
        SessionPlan plan = SessionPlan.of(
                Demos.find(DEMO).orElseThrow(), Map.of("increments", Long.toString(increments)), Map.of("incrementer", incrementers), Map.of(), false, TraceMode.EVERY);
        Session session = Session.begin(plan, speed);
        session.awaitBarrier();
        return session;
    }

    /** From the barrier to the last event in the timeline. */
    private static double eventsPerSecond(Session session) {
        while (!session.isOver()) {
            LockSupport.parkNanos(GLANCE);
        }
        long written = session.tally().recorded();
        while (session.timeline().now().events() < written) {
            LockSupport.parkNanos(GLANCE);
        }
        return written * 1e9 / (System.nanoTime() - session.beganAt());
    }

    private static long operations(Session session) {
        return session.timeline().now().actors().stream().mapToLong(actor -> actor.operations()).sum();
    }

    private static double[] fromPermitToModel() {
        double[] micros = new double[STEPS];
        try (Session session = begin(1, STEPS, Speed.HELD)) {
            for (int step = -FIRST_STEPS; step < STEPS; step++) {
                awaitHeld(session.timeline());
                long before = operations(session);
                long permitted = System.nanoTime();
                session.step(0);
                while (operations(session) == before) {
                    LockSupport.parkNanos(GLANCE);
                }
                if (step >= 0) {
                    micros[step] = (System.nanoTime() - permitted) / 1e3;
                }
            }
        }
        Arrays.sort(micros);
        return micros;
    }

    private static void awaitHeld(Timeline timeline) {
        while (timeline.now().actors().getFirst().activity() != Activity.HELD) {
            LockSupport.parkNanos(GLANCE);
        }
    }

    private static void print(String what, double measured, String wanted, boolean kept) {
        System.out.printf("%-64s %10.2f   %-14s %s%n", what, measured, wanted, kept ? "kept" : "MISSED");
    }
}
