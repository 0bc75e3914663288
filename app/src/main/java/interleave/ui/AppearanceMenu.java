package interleave.ui;

import interleave.fxml.Look;
import interleave.fxml.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** Where theme, language and motion are chosen. */
final class AppearanceMenu {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private AppearanceMenu() {}

    /** @param speak shows the window in another language */
    static void fill(MenuButton menu, Appearance appearance, Texts texts, Consumer<Locale> speak) {
        ToggleGroup looks = new ToggleGroup();
        for (Look each : Look.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("theme." + each.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(looks);
            item.setUserData(each);
            item.setOnAction(_ -> appearance.choose(each));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        ToggleGroup languages = new ToggleGroup();
        for (Locale language : LANGUAGES) {
            RadioMenuItem item = new RadioMenuItem(language.getDisplayLanguage(language));
            item.setToggleGroup(languages);
            item.setSelected(language.getLanguage().equals(texts.locale().getLanguage()));
            item.setOnAction(_ -> speak.accept(language));
            menu.getItems().add(item);
        }
        CheckMenuItem motion = new CheckMenuItem(texts.get("motion.reduced"));
        motion.setOnAction(_ -> appearance.setReducedMotion(motion.isSelected()));
        menu.getItems().addAll(new SeparatorMenuItem(), motion);
        menu.setOnShowing(_ -> {
            looks.getToggles().forEach(item -> item.setSelected(item.getUserData() == appearance.look()));
            motion.setSelected(appearance.isReducedMotion());
        });
    }
}
