package interleave.ui;

import interleave.fxml.Pictures;
import interleave.fxml.Texts;
import interleave.fxml.Theme;
import interleave.remembered.Remembered;
import interleave.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/** Pictures of the window as it would show a session, on a machine without a display: JavaFX's own headless platform draws them. */
public final class StagePictures implements AutoCloseable {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Path directory;

    private StagePictures(Path directory) {
        this.directory = directory;
    }

    /** Starts the headless platform. Once in a process, and not beside a window. */
    public static StagePictures into(Path directory) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory for the pictures, " + directory + ", cannot be made: " + e.getMessage(), e);
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        return new StagePictures(directory);
    }

    /**
     * Takes one of the session as it is now.
     *
     * @return the file
     */
    public Path take(Session session, String name) {
        Path file = directory.resolve(name + ".png");
        CompletableFuture<Void> taken = new CompletableFuture<>();
        Platform.runLater(() -> {
            try (MainController main = new MainController(new Texts(Locale.getDefault()), SessionDesk.of(session), Remembered.nothing(), _ -> {})) {
                main.frame();
                Pictures.write(main.root(), WIDTH, HEIGHT, 1, Theme.LIGHT, file);
                taken.complete(null);
            } catch (IOException e) {
                taken.completeExceptionally(new UncheckedIOException("the picture " + file + " cannot be written: " + e.getMessage(), e));
            } catch (RuntimeException e) {
                taken.completeExceptionally(e);
            }
        });
        taken.join();
        return file;
    }

    @Override
    public void close() {
        Platform.exit();
    }
}
