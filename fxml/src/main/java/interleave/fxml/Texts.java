package interleave.fxml;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the window in one language, English where that language has none. Immutable. */
public final class Texts {

    private static final String BASE = "interleave.fxml.texts";
    private static final ResourceBundle.Control NO_FALLBACK_TO_THE_MACHINES_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final List<ResourceBundle> bundles;
    /** Each is read once: that takes longer than to use it. */
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    public Texts(Locale locale) {
        this(locale, List.of(ResourceBundle.getBundle(BASE, locale, NO_FALLBACK_TO_THE_MACHINES_LANGUAGE)));
    }

    private Texts(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
    }

    public Locale locale() {
        return locale;
    }

    /** These texts and those of {@code other}; where both have a key, {@code other} wins. */
    public Texts with(ResourceBundle other) {
        var merged = new ArrayList<ResourceBundle>();
        merged.add(other);
        merged.addAll(bundles);
        return new Texts(locale, List.copyOf(merged));
    }

    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /**
     * The text as it is written, not taken as a pattern.
     *
     * @throws MissingResourceException if there is no such key: a mistake in the program
     */
    public String get(String key) {
        for (var bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new MissingResourceException("no text for the key " + key, Texts.class.getName(), key);
    }

    /** The text as a {@link MessageFormat} pattern, its numbers written as the language writes them. */
    public String format(String key, Object... arguments) {
        var pattern = patterns.computeIfAbsent(key, it -> new MessageFormat(get(it), locale));
        synchronized (pattern) {
            return pattern.format(arguments);
        }
    }

    /** The same words for an FXML loader. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return has(key) ? get(key) : null;
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(handleKeySet());
            }

            @Override
            protected Set<String> handleKeySet() {
                var keys = new LinkedHashSet<String>();
                bundles.forEach(bundle -> keys.addAll(bundle.keySet()));
                return keys;
            }
        };
    }
}
