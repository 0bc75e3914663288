package interleave.ui;

import interleave.remembered.Notes;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window is and how large: as it was left, if there still is a screen there. */
final class WindowPlace {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;
    /** So much of the head of a window has to be on a screen, so that it can be taken hold of. */
    private static final double GRIP = 100;

    private final Stage stage;
    private final Notes state;

    WindowPlace(Stage stage, Notes state) {
        this.stage = stage;
        this.state = state;
    }

    /** Before it is shown. */
    void restore() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.clamp(state.number("window.width").orElse(WIDTH), stage.getMinWidth(), Math.max(stage.getMinWidth(), screen.getWidth())));
        stage.setHeight(Math.clamp(state.number("window.height").orElse(HEIGHT), stage.getMinHeight(), Math.max(stage.getMinHeight(), screen.getHeight())));
        state.number("window.x").ifPresent(x -> state.number("window.y").filter(y -> canBeTakenHoldOf(x, y)).ifPresent(y -> {
            stage.setX(x);
            stage.setY(y);
        }));
        stage.setMaximized(state.word("window.maximised").filter("true"::equals).isPresent());
    }

    private boolean canBeTakenHoldOf(double x, double y) {
        return Screen.getScreensForRectangle(x, y, stage.getWidth(), GRIP).stream()
                .map(Screen::getVisualBounds)
                .anyMatch(seen -> y >= seen.getMinY() && x + GRIP <= seen.getMaxX() && x + stage.getWidth() - GRIP >= seen.getMinX());
    }

    /** When it is closed. What a maximised window or one on the full screen was before is kept. */
    void note() {
        state.note("window.maximised", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            state.note("window.x", stage.getX());
            state.note("window.y", stage.getY());
            state.note("window.width", stage.getWidth());
            state.note("window.height", stage.getHeight());
        }
    }
}
