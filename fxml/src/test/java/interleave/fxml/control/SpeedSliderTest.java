package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedSliderTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 5, 10, 20, 50, 100, 250, 1000, Double.POSITIVE_INFINITY})
    void aSpeedIsFoundAgainAtItsPlace(double speed) {
        assertThat(new SpeedScale().value(new SpeedScale().position(speed))).isEqualTo(speed);
    }

    @Test
    void equalDistancesAreEqualFactors() {
        assertThat(new SpeedScale().position(10) - new SpeedScale().position(1))
                .isCloseTo(new SpeedScale().position(100) - new SpeedScale().position(10), within(1e-9));
    }

    @Test
    void keysGoFromStopToStopUpToAsFastAsItGoes() {
        Fx.run(() -> {
            var speed = new SpeedSlider(new Texts(Locale.ENGLISH));
            speed.setOperationsPerSecond(500);
            Fx.laidOut(new StackPane(speed), 600, 60);
            var slider = (Slider) speed.lookup(".slider");

            press(slider, KeyCode.RIGHT);
            assertThat(speed.getOperationsPerSecond()).isEqualTo(1000);
            press(slider, KeyCode.RIGHT);
            assertThat(speed.getOperationsPerSecond()).isEqualTo(Double.POSITIVE_INFINITY);
            press(slider, KeyCode.HOME);
            assertThat(speed.getOperationsPerSecond()).isEqualTo(0.5);
        });
    }

    @Test
    void theSpeedIsWrittenInTheLanguageOfTheWindow() {
        Fx.run(() -> {
            var speed = new SpeedSlider(new Texts(Locale.GERMAN));
            Fx.laidOut(new StackPane(speed), 600, 60);
            var text = (Label) speed.lookup(".speed-value");

            speed.setOperationsPerSecond(0.5);
            assertThat(text.getText()).isEqualTo("0,5 Operationen / s");
            speed.setOperationsPerSecond(Double.POSITIVE_INFINITY);
            assertThat(text.getText()).isEqualTo("so schnell es geht");
        });
    }

    private static void press(Slider slider, KeyCode key) {
        slider.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }
}
