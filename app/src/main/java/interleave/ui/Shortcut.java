package interleave.ui;

import interleave.fxml.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/**
 * A key for a command, and when it is one.
 *
 * @param key empty where it is known by what it types
 * @param typed empty where it is known by its place
 */
record Shortcut(Optional<KeyCodeCombination> key, String typed, Scope scope) {

    /** Who may have the key first. */
    enum Scope {
        /** Nobody. */
        ANYWHERE,
        /** Who is typing, and a button that was gone to by keyboard. */
        UNLESS_TYPING,
        /** Every control that makes something of it. */
        LEFT_OVER
    }

    static Shortcut control(KeyCode code) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_ANY)), "", Scope.ANYWHERE);
    }

    static Shortcut controlShift(KeyCode code) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN)), "", Scope.ANYWHERE);
    }

    /** Means something else to who is typing. */
    static Shortcut controlUnlessTyping(KeyCode code) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN)), "", Scope.UNLESS_TYPING);
    }

    static Shortcut controlShiftUnlessTyping(KeyCode code) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN)), "", Scope.UNLESS_TYPING);
    }

    static Shortcut key(KeyCode code, Scope scope) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code)), "", scope);
    }

    /** Wherever it lies on the keyboard. */
    static Shortcut typed(String character) {
        return new Shortcut(Optional.empty(), character, Scope.UNLESS_TYPING);
    }

    boolean matches(KeyEvent event, Scope in) {
        return scope == in
                && (event.getEventType() == KeyEvent.KEY_TYPED ? !typed.isEmpty() && event.getCharacter().equals(typed) : key.filter(it -> it.match(event)).isPresent());
    }

    /** As it stands on a keyboard. */
    String name(Texts texts) {
        return key.map(it -> name(it, texts)).orElse(typed.toUpperCase(Locale.ROOT));
    }

    private static String name(KeyCodeCombination key, Texts texts) {
        StringJoiner name = new StringJoiner(" ");
        if (key.getControl() == ModifierValue.DOWN) {
            name.add(texts.get("key.ctrl"));
        }
        if (key.getShift() == ModifierValue.DOWN) {
            name.add(texts.get("key.shift"));
        }
        String word = "key." + key.getCode().name().toLowerCase(Locale.ROOT);
        return name.add(texts.has(word) ? texts.get(word) : key.getCode().getName()).toString();
    }
}
