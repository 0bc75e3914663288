package interleave.remembered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedTest {
    @TempDir
    private Path home;

    private Map<String, String> environment;
    private Path settings;

    @BeforeEach
    void place() {
        environment = Map.of("HOME", home.toString(), "XDG_STATE_HOME", home.resolve("state").toString());
        settings = home.resolve(".config/interleave/settings.properties");
    }

    private Remembered remembered() {
        return Remembered.of(environment);
    }

    @Test
    void whatIsNotedIsThereAtTheNextStart() {
        Remembered first = remembered();
        first.settings().note("theme", TimeUnit.SECONDS);
        first.settings().note("zoom", 1.25);
        first.settings().note("folder", "/home/me/a\\b = c\nd");
        first.settings().save();

        Notes next = remembered().settings();
        assertThat(next.one("theme", TimeUnit.class)).contains(TimeUnit.SECONDS);
        assertThat(next.number("zoom")).contains(1.25);
        assertThat(next.word("folder")).contains("/home/me/a\\b = c\nd");
    }

    @Test
    void theFileCanBeReadAndChangedByHand() throws IOException {
        Notes notes = remembered().settings();
        notes.note("zoom", 1);
        notes.note("theme", "dark");
        notes.save();
        assertThat(settings).content().startsWith("# What has been chosen").endsWith("\ntheme = dark\nzoom = 1\n");

        Files.writeString(settings, "zoom=1.5\n   theme :light\nmine = kept\n");
        Notes changed = remembered().settings();
        assertThat(changed.number("zoom")).contains(1.5);
        changed.save();
        assertThat(settings).content().contains("mine = kept");
    }

    @Test
    void settingsAndStateLieWhereTheSpecificationWantsThem() {
        remembered().settings().save();
        remembered().state().save();
        assertThat(settings).exists();
        assertThat(home.resolve("state/interleave/state.properties")).exists();
    }

    @Test
    void aRelativeHomeIsIgnored() {
        environment = Map.of("XDG_CONFIG_HOME", "here", "HOME", home.toString());
        remembered().settings().save();
        assertThat(settings).exists();
        assertThat(Path.of("here")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoom = \\u12", "zoom = banana\ntheme = mauve", "\0\1\2", "", "zoom = NaN"})
    void nonsenseIsAsGoodAsNothing(String nonsense) throws IOException {
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, nonsense);
        Notes notes = remembered().settings();
        assertThat(notes.number("zoom")).isEmpty();
        assertThat(notes.one("theme", TimeUnit.class)).isEmpty();
        notes.note("zoom", 2);
        notes.save();
        assertThat(remembered().settings().number("zoom")).contains(2.0);
    }

    @Test
    void bytesThatAreNoLettersAreAsGoodAsNothing() throws IOException {
        Files.createDirectories(settings.getParent());
        Files.write(settings, new byte[] {'z', (byte) 0xff, (byte) 0xfe, '=', '1'});
        assertThat(remembered().settings().word("z")).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsNotRemembered() throws IOException {
        Files.createDirectories(settings.resolve("a-directory-in-its-place"));
        Notes notes = remembered().settings();
        notes.note("zoom", 2);
        notes.save();
        assertThat(settings).isDirectory();
        try (Stream<Path> beside = Files.list(settings.getParent())) {
            assertThat(beside).containsExactly(settings);
        }

        environment = Map.of("HOME", "/proc/self/no-such");
        remembered().settings().save();
        environment = Map.of();
        remembered().settings().save();
    }

    @Test
    void aLinkToTheFileStaysALink() throws IOException {
        Path elsewhere = Files.writeString(home.resolve("dotfiles"), "zoom = 1\n");
        Files.createDirectories(settings.getParent());
        Files.createSymbolicLink(settings, elsewhere);
        Notes notes = remembered().settings();
        notes.note("zoom", 2);
        notes.save();
        assertThat(settings).isSymbolicLink();
        assertThat(elsewhere).content().contains("zoom = 2");
    }
}
