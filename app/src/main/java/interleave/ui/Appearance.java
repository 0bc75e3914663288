package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.Theme;
import interleave.fxml.Zoom;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** How the window looks, by theme, size of type and language, and where that is chosen. */
final class Appearance {
    private static final double ZOOM_STEP = 0.1;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Parent root;
    private final MenuButton menu;
    private final Button zoomText;
    private final Texts texts;
    private Theme theme = Theme.LIGHT;
    private double zoom = 1;

    /** @param speak shows the window in another language */
    Appearance(Parent root, MenuButton menu, Button zoomOut, Button zoomText, Button zoomIn, Texts texts, Consumer<Locale> speak) {
        this.root = root;
        this.menu = menu;
        this.zoomText = zoomText;
        this.texts = texts;
        zoomIn.setOnAction(_ -> zoom(1));
        zoomOut.setOnAction(_ -> zoom(-1));
        zoomText.setOnAction(_ -> resetZoom());
        offerThemes();
        menu.getItems().add(new SeparatorMenuItem());
        offerLanguages(speak);
    }

    private void offerThemes() {
        ToggleGroup one = new ToggleGroup();
        for (Theme each : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("theme." + each.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(one);
            item.setUserData(each);
            item.setOnAction(_ -> wear(each));
            menu.getItems().add(item);
        }
        menu.setOnShowing(_ -> one.getToggles().forEach(item -> item.setSelected(item.getUserData() == theme)));
    }

    private void offerLanguages(Consumer<Locale> speak) {
        ToggleGroup one = new ToggleGroup();
        for (Locale language : LANGUAGES) {
            RadioMenuItem item = new RadioMenuItem(language.getDisplayLanguage(language));
            item.setToggleGroup(one);
            item.setSelected(language.getLanguage().equals(texts.locale().getLanguage()));
            item.setOnAction(_ -> speak.accept(language));
            menu.getItems().add(item);
        }
    }

    void wear(Theme next) {
        theme = next;
        theme.apply(root.getScene());
    }

    /** @param steps 1 is larger, −1 smaller */
    void zoom(int steps) {
        setZoom(zoom + steps * ZOOM_STEP);
    }

    void resetZoom() {
        setZoom(1);
    }

    private void setZoom(double factor) {
        zoom = Math.clamp(factor, Zoom.SMALLEST, Zoom.LARGEST);
        Zoom.apply(root, zoom);
        zoomText.setText(texts.format("header.zoom.value", zoom));
    }

    /** Takes over theme and size. */
    void like(Appearance other) {
        wear(other.theme);
        setZoom(other.zoom);
    }
}
