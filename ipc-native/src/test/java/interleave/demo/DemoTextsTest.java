package interleave.demo;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.trace.Operation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every demo has all its texts in both languages, and none that nothing asks for. */
class DemoTextsTest {
    /** The German word is the English one. */
    private static final Set<String> SAME_WORD = Set.of("role.sender");
    private static final int WIDTH_OF_A_RESULT = 32;

    static Stream<String> demos() {
        return Demos.all().stream().map(Demo::id);
    }

    @Test
    void demosAreFound() {
        assertThat(demos()).contains("lost-increments", "guarded-increments", "semaphore-bag", "queue");
    }

    @ParameterizedTest
    @MethodSource("demos")
    void englishSaysWhatTheDemoDeclaresAndNothingElse(String id) throws IOException {
        assertThat(words(id, "").keySet()).isEqualTo(declared(demo(id)));
    }

    @ParameterizedTest
    @MethodSource("demos")
    void germanSaysWhatTheDemoDeclaresAndNothingElse(String id) throws IOException {
        assertThat(words(id, "_de").keySet()).isEqualTo(declared(demo(id)));
    }

    @ParameterizedTest
    @MethodSource("demos")
    void noTextIsEmptyOrLeftUntranslated(String id) throws IOException {
        Map<String, String> english = words(id, "");
        Map<String, String> german = words(id, "_de");

        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(german).allSatisfy((key, word) -> {
            assertThat(word).as(key).isNotBlank();
            if (!SAME_WORD.contains(key)) {
                assertThat(word).as(key).isNotEqualTo(english.get(key));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("demos")
    void notesAreAFewParagraphsThatNameAManPage(String id) throws IOException {
        for (String language : List.of("", "_de")) {
            String notes = words(id, language).get("notes");

            assertThat(notes.split("\n\n")).hasSizeBetween(3, 6).noneMatch(String::isBlank);
            assertThat(notes).containsPattern("[a-z_]+\\([23]\\)");
        }
    }

    @ParameterizedTest
    @MethodSource("demos")
    void namesOfNumbersFitTheirColumn(String id) throws IOException {
        for (String language : List.of("", "_de")) {
            assertThat(words(id, language)).allSatisfy((key, word) -> {
                if (key.startsWith("result.")) {
                    assertThat(word).as(key).hasSizeLessThanOrEqualTo(WIDTH_OF_A_RESULT);
                }
            });
        }
    }

    @Test
    void whoAsksForALanguageIsGivenItAndOthersEnglish() {
        Demo demo = demo("lost-increments");

        assertThat(DemoTexts.of(demo, Locale.ENGLISH).getString("role.incrementer")).isEqualTo("incrementer");
        assertThat(DemoTexts.of(demo, Locale.GERMANY).getString("object.counter")).isEqualTo("Zähler");
        assertThat(DemoTexts.of(demo, Locale.FRENCH).getString("object.counter")).isEqualTo("counter");
    }

    private static Demo demo(String id) {
        return Demos.find(id).orElseThrow();
    }

    /** Of one file alone: a bundle would fill a gap in German with English. */
    private static Map<String, String> words(String id, String language) throws IOException {
        Properties file = new Properties();
        try (Reader text = new InputStreamReader(DemoTexts.class.getResourceAsStream(id + language + ".properties"), StandardCharsets.UTF_8)) {
            file.load(text);
        }
        Map<String, String> words = new HashMap<>();
        file.stringPropertyNames().forEach(key -> words.put(key, file.getProperty(key)));
        return words;
    }

    private static Set<String> declared(Demo demo) {
        Set<String> keys = new TreeSet<>(List.of("title", "summary", "notes", "verdict.kept", "verdict.broken"));
        demo.roles().forEach(role -> keys.add("role." + role.name()));
        for (Parameter parameter : demo.parameters()) {
            keys.add("parameter." + parameter.key());
            keys.add("parameter." + parameter.key() + ".help");
            if (parameter instanceof Parameter.Choice choice) {
                choice.choices().forEach(value -> keys.add("choice." + choice.key() + "." + value));
            }
        }
        everySetting(demo).forEach(settings -> {
            demo.objects(settings).forEach(object -> keys.add("object." + object.name()));
            Result result = demo.result(settings, new NothingHappened());
            Stream.of(result.numbers(), result.sequences()).flatMap(all -> all.keySet().stream()).forEach(number -> keys.add("result." + number));
        });
        return keys;
    }

    /** The usual settings, and for each choice of each parameter those with it. */
    private static Stream<Settings> everySetting(Demo demo) {
        Stream<Settings> chosen = demo.parameters().stream()
                .filter(Parameter.Choice.class::isInstance)
                .map(Parameter.Choice.class::cast)
                .flatMap(choice -> choice.choices().stream().map(value -> Settings.of(demo, Map.of(choice.key(), value))));
        return Stream.concat(Stream.of(Settings.of(demo, Map.of())), chosen);
    }

    private static final class NothingHappened implements Facts {
        @Override
        public long completed(String role, Operation operation) {
            return 0;
        }

        @Override
        public long value(String object) {
            return 0;
        }

        @Override
        public long value(String object, String part) {
            return 0;
        }

        @Override
        public long told(String role, String name) {
            return 0;
        }

        @Override
        public List<Long> allTold(String role, String name) {
            return List.of();
        }

        @Override
        public long initial(String object) {
            return 0;
        }

        @Override
        public long elapsedNanos() {
            return 0;
        }

        @Override
        public boolean stuck() {
            return false;
        }

        @Override
        public boolean deadlocked() {
            return false;
        }
    }
}
