package interleave.ui;

import interleave.fxml.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** A demo's words as a recording has kept them: in the window's language, in English, or in whatever there is. What has no word there is called by its name. */
final class RecordedTexts extends ResourceBundle {
    private static final List<String> NAMED = List.of("role.", "object.", "result.", "part.");
    private static final List<String> SPOKEN = List.of("title", "summary", "notes");

    private final Map<String, String> words;
    private final Texts window;

    /** @param all by language and key */
    RecordedTexts(Map<String, Map<String, String>> all, Texts window) {
        Map<String, String> any = all.values().stream().findFirst().orElse(Map.of());
        this.words = all.getOrDefault(window.locale().getLanguage(), all.getOrDefault("en", any));
        this.window = window;
    }

    @Override
    protected Object handleGetObject(String key) {
        String word = words.get(key);
        return word != null ? word : standIn(key);
    }

    private String standIn(String key) {
        if (window.has(key)) {
            return null;
        }
        return NAMED.stream().filter(key::startsWith).findFirst().map(beginning -> key.substring(beginning.length())).orElse(SPOKEN.contains(key) || key.startsWith("verdict.") ? "" : null);
    }

    @Override
    public boolean containsKey(String key) {
        return handleGetObject(key) != null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
