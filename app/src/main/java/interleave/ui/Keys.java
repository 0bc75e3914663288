package interleave.ui;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Brings the keys of a scene to the commands of its window. */
final class Keys {
    private final Supplier<MainController> window;

    private Keys(Supplier<MainController> window) {
        this.window = window;
    }

    /** @param window the view that is shown, which may be another one later */
    static void install(Scene scene, Supplier<MainController> window) {
        Keys keys = new Keys(window);
        scene.addEventFilter(KeyEvent.ANY, event -> keys.first(event, scene.getFocusOwner()));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> keys.press(event, Shortcut.Scope.LEFT_OVER));
    }

    /** Before the control that has the focus. */
    private void first(KeyEvent event, Node owner) {
        if (window.get().curtain().takes(event)) {
            event.consume();
            return;
        }
        press(event, Shortcut.Scope.ANYWHERE);
        if (!isWanted(event, owner)) {
            press(event, Shortcut.Scope.UNLESS_TYPING);
        }
        if (wouldOnlyMoveTheFocus(event, owner)) {
            press(event, Shortcut.Scope.LEFT_OVER);
        }
    }

    private void press(KeyEvent event, Shortcut.Scope scope) {
        if (!event.isConsumed() && event.getEventType() != KeyEvent.KEY_RELEASED) {
            window.get().commands().stream()
                    .filter(command -> command.shortcuts().stream().anyMatch(shortcut -> shortcut.matches(event, scope)))
                    .findFirst()
                    .ifPresent(command -> {
                        command.run().run();
                        event.consume();
                    });
        }
    }

    /** Whether the key means something to the control that has the focus: typing, or pressing a button that was gone to by keyboard. */
    private static boolean isWanted(KeyEvent event, Node owner) {
        return isTyping(owner) || owner instanceof ButtonBase && owner.isFocusVisible() && event.getCode() == KeyCode.SPACE;
    }

    /** Arrows go from button to button where nobody stops them; Tab does that, too. */
    private static boolean wouldOnlyMoveTheFocus(KeyEvent event, Node owner) {
        boolean goesFar = event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END;
        return owner == null || owner instanceof ListView<?> && !goesFar || owner instanceof ButtonBase && !(owner instanceof MenuButton);
    }

    private static boolean isTyping(Node owner) {
        return owner instanceof TextInputControl;
    }
}
