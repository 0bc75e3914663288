package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Pictures;
import interleave.fxml.Texts;
import interleave.fxml.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ExportPaneTest {

    @Test
    void howFarItHasComeIsSeenWhileItGoesOn() {
        Fx.run(() -> {
            var texts = new Texts(Locale.ENGLISH);
            var offer = new ExportForm.Offer(List.of(new ExportForm.Format(".webm", ExportForm.Asks.STRETCH)), List.of("1280x800"), List.of("light"));
            var pane = Fx.laidOut(new ExportPane(texts, new ExportForm(texts, offer, 0, 1_000_000_000, () -> {})), 500, 400);
            var progress = pane.lookup("#export-progress");
            assertThat(progress.isVisible()).isFalse();
            var height = pane.prefHeight(-1);

            pane.go(0.5);
            Pictures.settle(pane);

            assertThat(progress.isVisible()).isTrue();
            assertThat(progress.getLayoutBounds().getHeight()).isPositive();
            assertThat(((Region) progress.lookup(".bar")).getWidth()).isBetween(0.4 * pane.getWidth(), 0.5 * pane.getWidth());
            assertThat(pane.prefHeight(-1)).as("nothing jumps").isEqualTo(height);
        });
    }
}
