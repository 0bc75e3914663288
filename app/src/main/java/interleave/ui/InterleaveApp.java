package interleave.ui;

import interleave.fxml.Texts;
import interleave.remembered.Remembered;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The JavaFX application: one window on the demos. Here everything is put together. */
public final class InterleaveApp extends Application {
    private static final String LANGUAGE = "language";

    private SessionDesk desk;
    private Remembered remembered;
    private MainController main;
    private Scene scene;

    @Override
    public void start(Stage stage) {
        desk = new SessionDesk();
        remembered = Remembered.ofUser();
        Locale language = remembered.settings().word(LANGUAGE).map(Locale::forLanguageTag).orElse(Locale.getDefault());
        main = new MainController(new Texts(language), desk, remembered, this::speak);
        scene = new Scene(main.root());
        Keys.install(scene, () -> main);
        stage.setTitle("Interleave");
        stage.setScene(scene);
        WindowPlace place = new WindowPlace(stage, remembered.state());
        place.restore();
        stage.setOnHiding(_ -> place.note());
        stage.show();
        main.sweep();
    }

    /** The same view in another language; the session goes on. */
    private void speak(Locale language) {
        remembered.settings().note(LANGUAGE, language.toLanguageTag());
        remembered.settings().save();
        MainController before = main;
        before.close();
        main = new MainController(new Texts(language), desk, remembered, this::speak);
        scene.setRoot(main.root());
        main.look(before);
    }

    /** Closing the window ends the session: its processes and objects are gone before the program is. */
    @Override
    public void stop() {
        remembered.state().save();
        main.close();
        desk.close();
    }
}
