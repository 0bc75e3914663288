package interleave.fxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.css.CssParser;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;

    private static String sheet(String name) throws IOException {
        try (var in = Theme.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Color> colours(String tokens) throws IOException {
        var colours = new HashMap<String, Color>();
        var matcher = Pattern.compile("(-il-[a-z-]+): (#[0-9A-Fa-f]+);").matcher(sheet(tokens));
        while (matcher.find()) {
            colours.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return colours;
    }

    /** WCAG 2.1, relative luminance. */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double contrast(Color one, Color other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static Color over(Color top, Color below) {
        return below.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens-light.css", "tokens-dark.css", "tokens-contrast.css"})
    void everyLetterCanBeReadOnItsGround(String tokens) throws IOException {
        var colours = colours(tokens);
        var surface = colours.get("-il-surface");
        assertThat(contrast(colours.get("-il-ink"), surface)).isGreaterThan(READABLE);
        assertThat(contrast(colours.get("-il-soft"), colours.get("-il-sunken"))).isGreaterThan(READABLE);
        assertThat(contrast(colours.get("-il-on-accent"), colours.get("-il-blue"))).isGreaterThan(READABLE);
        colours.keySet().stream().filter(name -> name.endsWith("-ink") && !name.equals("-il-ink")).forEach(name -> {
            var wash = colours.get(name.replace("-ink", "-wash"));
            assertThat(contrast(colours.get(name), over(wash, surface))).as(name + " on its wash").isGreaterThan(READABLE);
            assertThat(contrast(colours.get(name.replace("-ink", "")), surface)).as("shape of " + name).isGreaterThan(VISIBLE);
        });
    }

    @Test
    void allThemesHaveTheSameTokens() throws IOException {
        var light = colours("tokens-light.css").keySet();
        assertThat(colours("tokens-dark.css").keySet()).isEqualTo(light);
        assertThat(colours("tokens-contrast.css").keySet()).isEqualTo(light);
    }

    @Test
    void theStageNamesNoColourButTokens() throws IOException {
        assertThat(sheet("stage.css") + sheet("panes.css")).doesNotContainPattern("#[0-9A-Fa-f]{3,8};").doesNotContainPattern("rgba?\\(");
    }

    @Test
    void theStageUsesOnlyTokensThatThereAre() throws IOException {
        var tokens = colours("tokens-light.css").keySet();
        var used = Pattern.compile("-il-(?!hue)[a-z-]+").matcher(sheet("stage.css") + sheet("panes.css") + sheet("contrast.css"));
        while (used.find()) {
            assertThat(tokens).contains(used.group());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage.css", "contrast.css", "tokens-light.css", "tokens-dark.css", "tokens-contrast.css"})
    void everySheetIsWellFormed(String name) throws IOException {
        CssParser.errorsProperty().clear();
        new CssParser().parse(Theme.class.getResource(name));
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    @Test
    void everySizeButAHairlineGrowsWithTheZoom() throws IOException {
        var pixels = Pattern.compile("([0-9.]+)px").matcher((sheet("stage.css") + sheet("panes.css")).replaceFirst("-fx-font-size: 14px;", ""));
        while (pixels.find()) {
            assertThat(Double.parseDouble(pixels.group(1))).as(pixels.group()).isLessThanOrEqualTo(2);
        }
    }
}
