package interleave.fxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static Properties file(String name) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void germanHasExactlyTheKeysOfEnglish() throws IOException {
        assertThat(file("texts_de.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(file("texts.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts.properties", "texts_de.properties"})
    void everyTextSaysSomethingAndIsAValidPattern(String name) throws IOException {
        var texts = file(name);
        for (var key : texts.stringPropertyNames()) {
            var text = texts.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            if (text.contains("{")) {
                new MessageFormat(text, Locale.GERMAN);
                assertThat(text).as("an apostrophe would quote the rest of " + key).doesNotContain("'");
            }
        }
    }

    @Test
    void placeholdersAreTheSameInBothLanguages() throws IOException {
        var english = file("texts.properties");
        var german = file("texts_de.properties");
        for (var key : english.stringPropertyNames()) {
            assertThat(new MessageFormat(german.getProperty(key)).getFormatsByArgumentIndex().length).as(key)
                    .isEqualTo(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex().length);
        }
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertThat(new Texts(Locale.ENGLISH).format("actor.operations.rate", 1204, 1.5)).isEqualTo("1,204 operations · 1.5 / s");
        assertThat(new Texts(Locale.GERMAN).format("activity.blocked.for", 3.2)).isEqualTo("blockiert 3,2 s");
    }

    @Test
    void aLanguageWithoutTextsSpeaksEnglish() {
        assertThat(new Texts(Locale.FRENCH).get("activity.running")).isEqualTo("running");
    }

    @Test
    void textsOfADemoAreAddedAndWin() {
        var texts = new Texts(Locale.ENGLISH).with(new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"demo.title", "Torn read"}, {"result.title", "Outcome"}};
            }
        });

        assertThat(texts.get("demo.title")).isEqualTo("Torn read");
        assertThat(texts.get("result.title")).isEqualTo("Outcome");
        assertThat(texts.bundle().getString("activity.held")).isEqualTo("held");
    }

    @Test
    void aKeyThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new Texts(Locale.ENGLISH).get("no.such"))
                .isInstanceOf(MissingResourceException.class).hasMessageContaining("no.such");
    }
}
