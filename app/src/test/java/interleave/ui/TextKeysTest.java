package interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.DemoTexts;
import interleave.demo.Demos;
import interleave.fxml.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the texts against the sources that ask for them. */
class TextKeysTest {
    private static final Pattern ASKED_FOR = Pattern.compile("[tT]exts(?:\\(\\))?\\.(?:get|format)\\(\"([a-z][A-Za-z0-9._-]*[a-z0-9])\"[,)]");
    private static final Pattern IN_A_VIEW = Pattern.compile("\"%([a-z][A-Za-z0-9._-]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9._-]*)\"");
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][A-Za-z0-9._-]*\\.)\"");
    private static final Pattern ENDING = Pattern.compile("\"(\\.[a-z0-9]+)\"");

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private static List<String> sources() throws IOException {
        try (Stream<Path> app = Files.walk(Path.of("src/main")); Stream<Path> fxml = Files.walk(Path.of("../fxml/src/main"))) {
            return Stream.concat(app, fxml)
                    .filter(path -> path.toString().endsWith(".java") || path.toString().endsWith(".fxml"))
                    .map(TextKeysTest::read)
                    .toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        return sources().stream().flatMap(source -> pattern.matcher(source).results()).map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> asked = found(ASKED_FOR);
        asked.addAll(found(IN_A_VIEW));
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked.stream().filter(key -> !TEXTS.has(key) && !isOfEveryDemo(key))).isEmpty();
    }

    private static boolean isOfEveryDemo(String key) {
        return Demos.all().stream().allMatch(demo -> DemoTexts.of(demo, Locale.ENGLISH).containsKey(key));
    }

    @Test
    void everyTextThatIsThereIsAskedFor() throws IOException {
        Set<String> whole = found(LITERAL);
        whole.addAll(found(IN_A_VIEW));
        Set<String> beginnings = found(BEGINNING);
        Set<String> endings = found(ENDING);
        assertThat(TEXTS.bundle().keySet().stream()
                .filter(key -> !whole.contains(key))
                .filter(key -> endings.stream().noneMatch(ending -> key.endsWith(ending) && whole.contains(key.substring(0, key.length() - ending.length()))))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))).isEmpty();
    }
}
