package interleave.fxml;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Runs tests where JavaFX wants them, and lays things out without a window. */
public final class Fx {

    private static final long PATIENCE_S = 60;

    private Fx() {
    }

    public static <T> T call(Callable<T> work) {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyStarted) {
            Platform.setImplicitExit(false);
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable failed) {
                result.completeExceptionally(failed);
            }
        });
        try {
            return result.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (Exception e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** Gives the root a scene in the light theme and lays it out as a window of this size would. */
    public static <P extends Parent> P laidOut(P root, double width, double height) {
        Pictures.take(root, width, height, 1, Theme.LIGHT);
        return root;
    }

    public static Scene sceneOf(Parent root, double width, double height) {
        return laidOut(root, width, height).getScene();
    }
}
