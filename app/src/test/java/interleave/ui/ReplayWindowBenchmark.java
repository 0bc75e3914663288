package interleave.ui;

import interleave.fxml.control.TempoSlider;
import interleave.fxml.control.TimelineView;
import interleave.recording.Processor;
import interleave.recording.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/**
 * How soon a window that is open shows a recording, how smooth it is while that is played, and how soon it shows another place of it. Prints one line for each, with what it is to be. The
 * argument is the file. Run by {@code app/src/build/bench-record.sh}.
 */
public final class ReplayWindowBenchmark {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MILLI = 1e6;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(55);
    private static final long LONGEST_FILM = TimeUnit.SECONDS.toNanos(60);
    private static final long NAP = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int FRAMES = 400;
    private static final int SEEKS = 200;

    private final OneWindow window;
    private final FrameTimes frames = new FrameTimes();

    private ReplayWindowBenchmark(OneWindow window) {
        this.window = window;
        window.scene.addPostLayoutPulseListener(frames::add);
    }

    public static void main(String[] args) throws IOException {
        Platform.startup(() -> Platform.setImplicitExit(false));
        OneWindow window = onFx(() -> new OneWindow(new Stage(), WIDTH, HEIGHT, Locale.ENGLISH));
        try {
            ReplayWindowBenchmark benchmark = onFx(() -> new ReplayWindowBenchmark(window));
            Row.atMost("shown in a window that is open, ms", benchmark.open(Path.of(args[0])), 1_000);
            benchmark.play("fast: all of it in a minute", 60);
            benchmark.play("slowly: all of it in an hour", 3_600);
            benchmark.seek();
            benchmark.playWhileAFilmIsMade();
            Row.memory(512);
        } finally {
            onFx(() -> {
                window.close();
                return null;
            });
            Platform.exit();
        }
    }

    private double open(Path file) {
        drawn(() -> {});
        long before = System.nanoTime();
        onFx(() -> {
            window.main().recordings().open(file);
            return null;
        });
        while (!onFx(() -> window.desk.replay().filter(Replay::isLoaded).isPresent())) {
            LockSupport.parkNanos(NAP);
        }
        return (drawn(() -> {}) - before) / MILLI;
    }

    private void play(String how, double seconds) {
        double tempo = onFx(() -> window.desk.performance().orElseThrow().elapsedNanos()) / 1e9 / seconds;
        long processor = onFx(() -> {
            ((Button) window.scene.lookup("#replay-begin")).fire();
            ((TempoSlider) window.scene.lookup("#tempo")).setTempo(tempo);
            ((Button) window.scene.lookup("#replay-play")).fire();
            frames.begin();
            return Processor.nanos();
        });
        long until = System.nanoTime() + LONGEST_NANOS;
        while (onFx(frames::count) < FRAMES && System.nanoTime() < until) {
            LockSupport.parkNanos(NAP);
        }
        double ofProcessor = onFx(() -> (Processor.nanos() - processor) / MILLI / frames.count());
        FrameTimes.Summary seen = onFx(frames::summary);
        Row.atLeast("played " + how + ", frames a second", seen.median(), 30);
        Row.atMost("  the longest of a hundred frames, ms", seen.longestOfHundred(), 100);
        Row.atMost("  of the processor, a frame, ms", ofProcessor, 16);
    }

    private void playWhileAFilmIsMade() throws IOException {
        Path film = Files.createTempFile("film", ".webm");
        CompletableFuture<String> made = new CompletableFuture<>();
        Replay replay = window.desk.replay().orElseThrow();
        Canvas canvas = new Canvas(1280, 800, 1, Canvas.Tone.LIGHT, Locale.ENGLISH);
        long until = replay.beganAt() + Math.min(replay.elapsedNanos(), LONGEST_FILM);
        ExportOrder order = new ExportOrder(ExportFormat.WEBM, canvas, replay.beganAt(), until, RecordingPictures::onRunningToolkit);
        ExportWork work = new ExportWork(replay, order, film, new ExportWork.Told((_, _) -> {}, () -> made.complete("made"), () -> made.complete("cancelled"), made::complete));
        try {
            work.start();
            play("while a film is made, an hour", 3_600);
            System.out.println("  the film was by then: " + (made.isDone() ? made.join() : "being made"));
        } finally {
            work.cancel();
            made.join();
            Files.deleteIfExists(film);
        }
    }

    private void seek() {
        TimelineView timeline = (TimelineView) window.scene.lookup("#timeline");
        long length = onFx(() -> window.desk.performance().orElseThrow().elapsedNanos());
        Random random = new Random(1);
        double[] millis = new double[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            long before = System.nanoTime();
            millis[i] = (drawn(() -> timeline.getOnSeek().accept(random.nextLong(length))) - before) / MILLI;
        }
        Arrays.sort(millis);
        Row.atMost("another place is shown, ms, median", millis[SEEKS / 2], 100);
        Row.atMost("  99 of 100", millis[SEEKS * 99 / 100], 100);
    }

    /** When that had been drawn which is so because of this. */
    private long drawn(Runnable because) {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        Platform.runLater(() -> {
            because.run();
            FirstFrames.then(window.scene, () -> drawn.complete(System.nanoTime()));
        });
        return drawn.join();
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
