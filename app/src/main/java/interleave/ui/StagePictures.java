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
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory for the pictures, " + directory + ", cannot be made: " + e.getMessage(), e);
        }
        Headless.start();
        return new StagePictures(directory);
    }

    /**
     * Takes one of the window on a session as it is now.
     *
     * @return the file
     */
    public Path take(Session session, String name) {
        Path file = directory.resolve(name + ".png");
        draw(session, file, main -> Pictures.write(main.root(), WIDTH, HEIGHT, 1, Theme.LIGHT, file));
        return file;
    }

    /**
     * Takes one of the stage alone, as a session has it now.
     *
     * @param file PNG or SVG, by its ending
     * @param scale of a PNG, pixels for each unit
     */
    public static void takeStage(Session session, Path file, double scale) {
        draw(session, file, main -> {
            main.present();
            Pictures.layOut(main.root(), WIDTH, HEIGHT, Theme.LIGHT);
            main.frame();
            Pictures.layOut(main.root(), WIDTH, HEIGHT, Theme.LIGHT);
            StagePicture.write(main.stageCard(), file, scale, main.title());
        });
    }

    /** Whether a picture can be written into a file with this ending. */
    public static boolean isPicture(Path file) {
        return StagePicture.isPicture(file);
    }

    private interface Drawing {
        void of(MainController main) throws IOException;
    }

    private static void draw(Session session, Path file, Drawing drawing) {
        try {
            Headless.call(() -> {
                try (MainController main = new MainController(new Texts(Locale.getDefault()), SessionDesk.of(session), Remembered.nothing(), _ -> {})) {
                    main.frame();
                    drawing.of(main);
                    return file;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the picture " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        Platform.exit();
    }
}
