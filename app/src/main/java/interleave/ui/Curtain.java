package interleave.ui;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Covers the window. Whatever key or button is pressed next brings it back, and does nothing else. */
final class Curtain {
    private final Region cover;
    private boolean lifting;

    Curtain(Region cover) {
        this.cover = cover;
        cover.setOnMousePressed(event -> {
            cover.setVisible(false);
            event.consume();
        });
    }

    void fall() {
        cover.toFront();
        cover.setVisible(true);
    }

    boolean isDown() {
        return cover.isVisible();
    }

    /** Whether the event is of the key that brings the window back: from being pressed to being let go. */
    boolean takes(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && cover.isVisible()) {
            cover.setVisible(false);
            lifting = true;
            return true;
        }
        boolean taken = lifting;
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            lifting = false;
        }
        return taken;
    }
}
