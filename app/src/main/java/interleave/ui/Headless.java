package interleave.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/** JavaFX on a machine without a display: its own headless platform, drawing in memory. */
final class Headless {
    private Headless() {}

    /** Once in a process, and not beside a window. */
    static void start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Drawing.begins(() -> {});
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
    }

    /** Does something on the JavaFX thread, and waits until it is done; what it throws is thrown here. */
    static <T> T call(Callable<T> what) throws IOException {
        return await(start(what));
    }

    /** Begins to do something on the JavaFX thread. */
    static <T> CompletableFuture<T> start(Callable<T> what) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(what.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** Waits for what was begun; what it throws is thrown here. */
    static <T> T await(CompletableFuture<T> done) throws IOException {
        try {
            CompletableFuture.anyOf(done, Drawing.over()).join();
            return done.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case UncheckedIOException cause -> throw cause.getCause();
                case RuntimeException cause -> throw cause;
                default -> throw e;
            }
        }
    }
}
