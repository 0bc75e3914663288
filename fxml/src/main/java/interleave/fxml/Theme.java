package interleave.fxml;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;

/** The three looks. Each is a set of colour tokens; how things are drawn is the same in all of them. */
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "tokens-light.css"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "tokens-dark.css"),
    HIGH_CONTRAST(new PrimerDark().getUserAgentStylesheet(), "tokens-contrast.css", "contrast.css");

    private static final int OF_OUTLINE = 2;

    private final String base;
    /** The first {@link #OF_OUTLINE} are all that an outline needs. */
    private final List<String> sheets;

    Theme(String base, String tokens, String... refinements) {
        this.base = base;
        this.sheets = Stream.concat(Stream.of(tokens, "outline.css", "base.css", "stage.css", "panes.css"), Stream.of(refinements)).map(Theme::address).toList();
    }

    private static String address(String sheet) {
        return Theme.class.getResource(sheet).toExternalForm();
    }

    /** Popups that belong to the scene follow it the next time they are shown. */
    public void apply(Scene scene) {
        scene.setUserAgentStylesheet(base);
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /** The same colours for a scene that shows the outline of the window alone: the style of all the rest takes long to be read. */
    public void applyToOutline(Scene scene) {
        scene.getStylesheets().setAll(sheets.subList(0, OF_OUTLINE));
    }
}
