package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsFormTest {

    private SettingsForm form;

    @BeforeEach
    void show() {
        Fx.run(() -> {
            form = new SettingsForm(new Texts(Locale.ENGLISH));
            form.show(List.of(Setting.integer("count", "count", "How many", 1, 32),
                    Setting.choice("guard", "guard", "", new LinkedHashMap<>(Map.of("none", "no guard", "semaphore", "a semaphore")))), Map.of("count", "2", "guard", "none"));
            Fx.laidOut(new StackPane(form), 300, 300);
        });
    }

    @Test
    void whatIsTypedIsTheValue() {
        Fx.run(() -> {
            ((TextField) form.lookup(".number-field")).setText("7");
            assertThat(form.getValues()).containsEntry("count", "7").containsEntry("guard", "none");
        });
    }

    @Test
    void whatIsWrongIsSaidAtTheField() {
        Fx.run(() -> {
            ((TextField) form.lookup(".number-field")).setText("33");
            assertThat(form.isValid()).isFalse();
            assertThat(((Label) form.lookup(".setting-help")).getText()).isEqualTo("A whole number from 1 to 32");

            form.getValues().put("count", "32");
            assertThat(form.isValid()).isTrue();
            assertThat(((Label) form.lookup(".setting-help")).getText()).isEqualTo("How many");
        });
    }

    @Test
    void anErrorOfSomebodyElseStaysUntilTheValueIsChanged() {
        Fx.run(() -> {
            form.setError("guard", "not on this machine");
            assertThat(form.isValid()).isFalse();
            form.getValues().put("guard", "semaphore");
            assertThat(form.isValid()).isTrue();
        });
    }
}
