package interleave.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** The keys of the window. Those without Ctrl do nothing while something is typed. */
final class Keys {
    private Keys() {}

    /** @param window the view that is shown, which may be another one later */
    static void install(Scene scene, Stage stage, Supplier<MainController> window) {
        Map<KeyCombination, Runnable> anywhere = new LinkedHashMap<>();
        anywhere.put(control(KeyCode.PLUS), () -> window.get().appearance().zoom(1));
        anywhere.put(control(KeyCode.EQUALS), () -> window.get().appearance().zoom(1));
        anywhere.put(control(KeyCode.ADD), () -> window.get().appearance().zoom(1));
        anywhere.put(control(KeyCode.MINUS), () -> window.get().appearance().zoom(-1));
        anywhere.put(control(KeyCode.SUBTRACT), () -> window.get().appearance().zoom(-1));
        anywhere.put(control(KeyCode.DIGIT0), () -> window.get().appearance().resetZoom());
        anywhere.put(control(KeyCode.NUMPAD0), () -> window.get().appearance().resetZoom());
        anywhere.put(control(KeyCode.ENTER), () -> window.get().play().startOrStop());
        anywhere.put(new KeyCodeCombination(KeyCode.F1), () -> window.get().help());
        anywhere.put(new KeyCodeCombination(KeyCode.F11), () -> stage.setFullScreen(!stage.isFullScreen()));
        Map<KeyCombination, Runnable> notTyping = new LinkedHashMap<>();
        notTyping.put(new KeyCodeCombination(KeyCode.SPACE), () -> window.get().play().startOrPause());
        notTyping.put(new KeyCodeCombination(KeyCode.S), () -> window.get().play().stepAll());
        notTyping.put(new KeyCodeCombination(KeyCode.PAGE_DOWN), () -> window.get().play().stepAll());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            press(anywhere, event);
            if (!event.isConsumed() && !isWanted(event, scene.getFocusOwner())) {
                press(notTyping, event);
            }
        });
    }

    /** Whether the key means something to the control that has the focus: typing, or pressing a button that was reached by keyboard. */
    private static boolean isWanted(KeyEvent event, Node owner) {
        return owner instanceof TextInputControl || owner instanceof ButtonBase && owner.isFocusVisible() && event.getCode() == KeyCode.SPACE;
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_ANY);
    }

    private static void press(Map<KeyCombination, Runnable> keys, KeyEvent event) {
        keys.entrySet().stream().filter(key -> key.getKey().match(event)).findFirst().ifPresent(key -> {
            key.getValue().run();
            event.consume();
        });
    }
}
