package interleave.ui;

import interleave.recording.Recording;
import interleave.recording.export.CancelAtExit;
import interleave.recording.export.Unfinished;
import interleave.session.Authorship;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Makes one export, on a thread of its own. */
final class ExportWork {
    private static final long TELL_APART = 50_000_000;

    private final Performance performance;
    private final ExportOrder order;
    private final Unfinished out;
    private final Told told;
    private long lastTold;

    /** Told on the thread of the work: one of the last three at its end. */
    record Told(ExportOrder.Progress progress, Runnable done, Runnable cancelled, Consumer<String> failed) {}

    /** @throws IOException if nothing can be written there */
    ExportWork(Performance performance, ExportOrder order, Path target, Told told) throws IOException {
        this.performance = performance;
        this.order = order;
        this.out = new Unfinished(target);
        this.told = told;
    }

    void start() {
        Thread.ofPlatform().daemon().name("export").start(this::run);
    }

    /** Leaves nothing. From any thread. */
    void cancel() {
        try {
            out.cancel();
        } catch (IOException e) {
            // It is removed when the work ends.
        }
    }

    private void run() {
        try (out; CancelAtExit _ = new CancelAtExit(out)) {
            make();
            told.done().run();
        } catch (CancellationException e) {
            told.cancelled().run();
        } catch (FileSystemException e) {
            told.failed().accept(out.failure(e).getMessage());
        } catch (IOException | RuntimeException e) {
            if (out.isCancelled()) {
                told.cancelled().run();
            } else {
                told.failed().accept(String.valueOf(e.getMessage()));
            }
        }
    }

    /** A session is recorded for it as far as it has come. */
    private void make() throws IOException {
        if (performance instanceof Replay replay) {
            make(replay.file());
        } else {
            Path directory = Files.createTempDirectory("interleave-export");
            Path file = directory.resolve("session" + ReplayDesk.ENDING);
            try {
                performance.session().orElseThrow().recording().save(file, new Authorship("", "", ""));
                make(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(directory);
            }
        }
    }

    private void make(Path file) throws IOException {
        if (order.format().isFilm()) {
            FilmProcess.make(file, order, out, this::tell);
            return;
        }
        try (Recording recording = Recording.open(file)) {
            order.format().make(recording, order, out, this::tell);
        }
    }

    private void tell(long done, long all) {
        long now = System.nanoTime();
        if (now - lastTold > TELL_APART) {
            lastTold = now;
            told.progress().tell(done, all);
        }
    }
}
