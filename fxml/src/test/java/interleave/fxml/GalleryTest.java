package interleave.fxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GalleryTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeIsPicturedInBothLanguages(Theme theme) {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            Fx.call(() -> {
                Gallery.render(language, theme);
                return null;
            });
            assertThat(Files.exists(Gallery.PLACE.resolve("controls-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language + ".png"))).isTrue();
        }
    }
}
