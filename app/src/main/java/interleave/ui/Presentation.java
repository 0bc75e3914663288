package interleave.ui;

import interleave.fxml.control.WindowPane;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** For the last row: the whole screen, the panels away, the type larger. */
final class Presentation {
    /** What the stage is laid out for: on a larger screen the type is larger. */
    private static final double WIDTH = 1350;
    private static final double HEIGHT = 760;

    private final WindowPane window;
    private final Appearance appearance;
    private boolean wasFullScreen;

    Presentation(WindowPane window, Appearance appearance) {
        this.window = window;
        this.appearance = appearance;
    }

    /** Begins it or ends it. */
    void toggle() {
        if (window.isPresenting()) {
            leave();
        } else {
            wasFullScreen = stage().isFullScreen();
            appearance.enlarge(largest());
            window.setPresenting(true);
            setFullScreen(true);
        }
    }

    /** Nothing happens where there is none. */
    void leave() {
        if (window.isPresenting()) {
            setFullScreen(wasFullScreen);
            appearance.enlarge(1);
            window.setPresenting(false);
        }
    }

    private double largest() {
        Rectangle2D screen = Screen.getScreensForRectangle(stage().getX(), stage().getY(), 1, 1).stream().findFirst().orElseGet(Screen::getPrimary).getBounds();
        return Math.max(1, Math.min(screen.getWidth() / WIDTH, screen.getHeight() / HEIGHT));
    }

    void toggleFullScreen() {
        setFullScreen(!stage().isFullScreen());
    }

    /** Which key ends it is ours to say, and how is in the help. */
    private void setFullScreen(boolean full) {
        Stage stage = stage();
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setFullScreen(full);
    }

    private Stage stage() {
        return (Stage) window.getScene().getWindow();
    }
}
