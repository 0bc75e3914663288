package interleave.fxml;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What the desktop is set to, followed while it changes. The first use of it has to be on the JavaFX thread. */
public final class Desktop {

    /** The name of the widgets' theme, by which GTK tells high contrast. */
    private static final String GTK_THEME = "GTK.theme_name";
    private static final String HIGH_CONTRAST = "highcontrast";
    private static final Platform.Preferences PREFERENCES = Platform.getPreferences();

    private Desktop() {
    }

    /** High contrast where the desktop is, otherwise as light or dark as it is. */
    public static ObservableValue<Theme> theme() {
        return Bindings.createObjectBinding(() -> {
            if (PREFERENCES.getString(GTK_THEME).orElse("").toLowerCase(Locale.ROOT).contains(HIGH_CONTRAST)) {
                return Theme.HIGH_CONTRAST;
            }
            return PREFERENCES.getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        }, PREFERENCES, PREFERENCES.colorSchemeProperty());
    }

    /** Whether as little as possible is to move. */
    public static ObservableValue<Boolean> reducedMotion() {
        return PREFERENCES.reducedMotionProperty();
    }
}
