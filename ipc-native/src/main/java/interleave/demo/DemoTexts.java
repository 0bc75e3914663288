package interleave.demo;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of a demo, from {@code interleave/demo/ID.properties} (English) and {@code ID_de.properties}: {@code title}, {@code summary} (one
 * sentence), {@code notes} (what to look for), {@code role.NAME}, {@code object.NAME}, {@code parameter.KEY} and {@code parameter.KEY.help}, {@code choice.KEY.VALUE},
 * {@code result.NUMBER}, {@code verdict.kept}, {@code verdict.broken}.
 *
 * <p>Notes are short paragraphs with an empty line between them. A line of them that begins with {@code # } is a heading, one that begins with {@code - } an item of a list;
 * {@code sem_wait(3)} is a page of the manual and becomes a link.
 */
public final class DemoTexts {
    private DemoTexts() {}

    /** The texts of a demo in this language, English where it is neither. */
    public static ResourceBundle of(Demo demo, Locale locale) {
        return ResourceBundle.getBundle("interleave.demo." + demo.id(), locale, EnglishOtherwise.INSTANCE);
    }

    /** The root bundle is English: whoever asks for English must not be given the machine's German. */
    private static final class EnglishOtherwise extends ResourceBundle.Control {
        private static final EnglishOtherwise INSTANCE = new EnglishOtherwise();

        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
