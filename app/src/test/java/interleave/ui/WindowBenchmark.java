package interleave.ui;

import interleave.demo.SemaphoreBag;
import interleave.fxml.control.DemoList;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * How smooth the window is with many actors and a long timeline, and what it costs when nothing moves. Real processes are on the stage, two of them free-running. Run by
 * {@code app/src/build/bench-window.sh}.
 */
public final class WindowBenchmark {
    private static final long EVENTS = 10_000_000;
    private static final long MEASURED_NANOS = 10_000_000_000L;
    private static final long IDLE_NANOS = 20_000_000_000L;
    /** Until what was compiled and cleaned up because of what was before is over. */
    private static final long SETTLING_NANOS = 10_000_000_000L;
    private static final long PATIENCE_NANOS = 300_000_000_000L;
    private static final long NAP = 5_000_000;

    private final OneWindow window;
    private final FrameTimes frames = new FrameTimes();

    private WindowBenchmark(OneWindow window) {
        this.window = window;
        window.scene.addPostLayoutPulseListener(frames::add);
    }

    /** The arguments: width and height of the window, and with how many actors it is measured. */
    public static void main(String[] args) {
        Platform.startup(() -> Platform.setImplicitExit(false));
        OneWindow window = onFx(() -> new OneWindow(new Stage(), Double.parseDouble(args[0]), Double.parseDouble(args[1]), Locale.ENGLISH));
        try {
            WindowBenchmark benchmark = onFx(() -> new WindowBenchmark(window));
            System.out.println("                                                 measured     target");
            benchmark.idle("no session");
            for (String actors : Arrays.asList(args).subList(2, args.length)) {
                benchmark.frames(Integer.parseInt(actors) / 4, Integer.parseInt(actors) * 3 / 4);
            }
        } finally {
            onFx(() -> {
                window.close();
                return null;
            });
            Platform.exit();
        }
    }

    private void frames(int givers, int takers) {
        int actors = givers + takers;
        play(givers, takers);
        Session session = window.desk.session().orElseThrow();
        session.awaitBarrier();
        session.pace(0, Speed.FULL);
        session.pace(givers, Speed.FULL);
        await("ten million events", () -> session.timeline().size() >= EVENTS);
        onFx(frames::begin);
        LockSupport.parkNanos(MEASURED_NANOS);
        FrameTimes.Summary seen = onFx(frames::summary);
        report(actors + " actors, 2 at full speed: frames a second", "%8.1f %10s", seen.median(), ">= 60");
        report("    longest of a hundred frames, ms", "%8.1f %10s", seen.longestOfHundred(), "<= 33");
        report("    frames drawn, thousand events", "%8d %10d", seen.frames(), session.timeline().size() / 1000);
        session.pace(Speed.HELD);
        idle(actors + " actors, paused");
        window.desk.stop();
        await("the end of the session", session::isClosed);
        idle(actors + " actors, ended");
    }

    /** As the window's own start does it, but for the choice of the demo. */
    private void play(int givers, int takers) {
        SessionPlan plan = SessionPlan.of(new SemaphoreBag(), Map.of("give-ms", "0", "take-ms", "0"), Map.of("giver", givers, "taker", takers), Map.of(), false, TraceMode.EVERY);
        onFx(() -> {
            choose("lost-increments");
            choose("semaphore-bag");
            window.desk.start(plan, Speed.HELD, failure -> {
                throw failure;
            });
            return null;
        });
        await("the session", () -> !window.desk.isStarting() && window.desk.session().isPresent());
    }

    private void choose(String id) {
        DemoList demos = (DemoList) window.scene.lookup("#demos");
        demos.select(demos.getItems().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow());
    }

    private void idle(String what) {
        LockSupport.parkNanos(SETTLING_NANOS);
        long began = System.nanoTime();
        long used = cpuNanos();
        LockSupport.parkNanos(IDLE_NANOS);
        report(what + ": percent of a core", "%8.2f %10s", 100.0 * (cpuNanos() - used) / (System.nanoTime() - began), "< 1");
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void report(String what, String numbers, Object... values) {
        System.out.printf("%-48s " + numbers + "%n", withFirst(what, values));
    }

    private static Object[] withFirst(String what, Object[] values) {
        Object[] all = new Object[values.length + 1];
        all[0] = what;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not within " + PATIENCE_NANOS / 1_000_000_000 + " s: " + what);
            }
            LockSupport.parkNanos(NAP);
        }
    }

    private static <T> T onFx(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }
}
