package interleave.recording.page;

import interleave.recording.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** All words of a page, by language: its own, the window's for what actors do, and those of the demo as the recording has kept them. */
final class PageWords {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Control ENGLISH_WHERE_MISSING = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final List<String> OF_THE_WINDOW = List.of("activity.", "flag.", "marker.right", "marker.wrong", "marker.go-on");

    private PageWords() {}

    static Map<String, Map<String, String>> of(Header header) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (Locale language : LANGUAGES) {
            Map<String, String> words = new LinkedHashMap<>();
            ResourceBundle window = ResourceBundle.getBundle("interleave.fxml.texts", language, ENGLISH_WHERE_MISSING);
            window.keySet().stream().filter(key -> OF_THE_WINDOW.stream().anyMatch(key::startsWith)).forEach(key -> words.put(key, window.getString(key)));
            ResourceBundle page = ResourceBundle.getBundle("interleave.recording.page.page", language, ENGLISH_WHERE_MISSING);
            page.keySet().forEach(key -> words.put(key, page.getString(key)));
            words.putAll(header.texts().getOrDefault("en", Map.of()));
            words.putAll(header.texts().getOrDefault(language.getLanguage(), Map.of()));
            all.put(language.getLanguage(), words);
        }
        return all;
    }
}
