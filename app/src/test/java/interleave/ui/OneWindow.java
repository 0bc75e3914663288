package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.DemoList;
import interleave.remembered.Remembered;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The window as the program puts it together, with nothing remembered. */
final class OneWindow implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    final Remembered remembered = Remembered.nothing();
    final SessionDesk desk = new SessionDesk();
    final Scene scene;
    final Stage stage;
    private MainController main;

    OneWindow(Stage stage, double width, double height, Locale language) {
        this.stage = stage;
        main = new MainController(new Texts(language), desk, remembered, this::speak);
        scene = new Scene(main.root(), width, height);
        Keys.install(scene, () -> main);
        stage.setScene(scene);
        stage.show();
        choose("lost-increments");
    }

    private void choose(String id) {
        DemoList list = (DemoList) scene.lookup("#demos");
        list.getItems().stream().filter(item -> item.id().equals(id)).findFirst().ifPresent(list::select);
    }

    MainController main() {
        return main;
    }

    void speak(Locale language) {
        MainController before = main;
        before.close();
        main = new MainController(new Texts(language), desk, remembered, this::speak);
        scene.setRoot(main.root());
        main.look(before);
    }

    @Override
    public void close() {
        main.close();
        desk.close();
    }

    static void eventually(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what, e);
        }
    }
}
