package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.Theme;
import java.util.Locale;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The JavaFX application: one window on the demos. Here everything is put together. */
public final class InterleaveApp extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;

    private SessionDesk desk;
    private MainController main;
    private Scene scene;

    @Override
    public void start(Stage stage) {
        desk = new SessionDesk();
        main = new MainController(new Texts(Locale.getDefault()), desk, this::speak);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        scene = new Scene(main.root(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        main.appearance().wear(Theme.LIGHT);
        Keys.install(scene, stage, () -> main);
        stage.setTitle("Interleave");
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setScene(scene);
        stage.show();
        main.sweep();
    }

    /** The same view in another language; the session goes on. */
    private void speak(Locale locale) {
        MainController before = main;
        before.close();
        main = new MainController(new Texts(locale), desk, this::speak);
        scene.setRoot(main.root());
        main.look(before);
    }

    /** Closing the window ends the session: its processes and objects are gone before the program is. */
    @Override
    public void stop() {
        main.close();
        desk.close();
    }
}
