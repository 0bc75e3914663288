package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.WindowOutline;
import interleave.instance.OpenDoor;
import interleave.remembered.Remembered;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The JavaFX application: one window on the demos. Here everything is put together. The window is there at once, in outline; what it contains is made on a thread of its own meanwhile, and takes
 * the outline's place as the scene's root.
 */
public final class InterleaveApp extends Application {
    private static final String NAME = "Interleave";
    private static final String LANGUAGE = "language";

    private SessionDesk desk;
    private Remembered remembered;
    private MainController main;
    private Stage stage;
    private Scene scene;
    private Optional<Path> recording;
    private Optional<OpenDoor> door = Optional.empty();

    @Override
    public void start(Stage stage) {
        show(stage, getParameters().getRaw().stream().findFirst().map(Path::of));
    }

    /** @param opened what the window is to be opened on */
    void show(Stage stage, Optional<Path> opened) {
        Drawing.begins(this::end);
        recording = opened;
        Thread.currentThread().setUncaughtExceptionHandler(new LastCatch(this::unexpected));
        desk = new SessionDesk();
        remembered = Remembered.ofUser();
        this.stage = stage;
        scene = new Scene(new WindowOutline(NAME));
        Appearance.show(scene, remembered.settings());
        stage.setTitle(NAME);
        stage.setScene(scene);
        WindowPlace place = new WindowPlace(stage, remembered.state());
        place.restore();
        stage.setOnHiding(_ -> place.note());
        stage.show();
        FirstFrames.then(scene, this::furnish);
    }

    private void furnish() {
        Locale language = remembered.settings().word(LANGUAGE).map(Locale::forLanguageTag).orElse(Locale.getDefault());
        CompletableFuture.supplyAsync(() -> controller(language), work -> Thread.ofPlatform().daemon().name("window").start(work))
                .thenAcceptAsync(this::moveIn, Platform::runLater)
                .exceptionally(failure -> {
                    Platform.exit();
                    Thread thread = Thread.currentThread();
                    thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
                    return null;
                });
        Platform.runLater(() -> Appearance.prepare(scene, remembered.settings()));
    }

    private void unexpected(RuntimeException failure) {
        if (main == null) {
            failure.printStackTrace();
        } else {
            main.tell(failure);
        }
    }

    private MainController controller(Locale language) {
        return new MainController(new Texts(language), desk, remembered, this::speak);
    }

    private void moveIn(MainController made) {
        main = made;
        scene.setRoot(main.root());
        Keys.install(scene, () -> main);
        main.attend();
        main.sweep();
        recording.ifPresent(main.recordings()::open);
        door = OpenDoor.open(file -> Platform.runLater(() -> take(file)));
    }

    /** From a later start of the program. */
    private void take(Path file) {
        main.recordings().open(file);
        stage.setIconified(false);
        // A window manager does not let a program raise its own window, which it has not been asked for; it does let one be above all others.
        stage.setAlwaysOnTop(true);
        stage.setAlwaysOnTop(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** The same view in another language; the session goes on. */
    private void speak(Locale language) {
        remembered.settings().note(LANGUAGE, language.toLanguageTag());
        remembered.settings().save();
        MainController before = main;
        before.close();
        main = controller(language);
        scene.setRoot(main.root());
        main.look(before);
    }

    /** As closing the window does. */
    private void end() {
        stage.hide();
        stop();
    }

    /** Closing the window ends the session: its processes and objects are gone before the program is. */
    @Override
    public void stop() {
        door.ifPresent(OpenDoor::close);
        remembered.state().save();
        if (main != null) {
            main.close();
        }
        desk.close();
    }
}
