package interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AboutTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @Test
    void theVersionsAreThoseOfTheLibrariesThatAreThere() {
        for (List<String> library : AboutDialog.inside()) {
            assertThat(library).hasSize(3).allSatisfy(word -> assertThat(word).isNotBlank().doesNotContain("${"));
            assertThat(CLASS_PATH).as(library.getFirst()).contains("-" + library.get(1));
        }
    }

    @Test
    void nothingThatIsInsideIsMissing() {
        List<String> jars = List.of("javafx-graphics", "jna", "atlantafx-base", "ikonli-core", "picocli", "jackson-databind");
        assertThat(AboutDialog.inside()).hasSameSizeAs(jars);
        assertThat(jars).allSatisfy(jar -> assertThat(CLASS_PATH).contains("/" + jar + "-"));
    }
}
