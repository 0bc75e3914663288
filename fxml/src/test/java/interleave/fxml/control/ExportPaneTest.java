package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Pictures;
import interleave.fxml.Texts;
import interleave.fxml.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ExportPaneTest {

    private static final ExportForm.Offer OFFER = new ExportForm.Offer(
            List.of(new ExportForm.Format(".webm", ExportForm.Asks.STRETCH, 30), new ExportForm.Format(".gif", ExportForm.Asks.STRETCH, 10), new ExportForm.Format(".csv", ExportForm.Asks.NOTHING, 0)),
            List.of("1280x800", "1920x1080"), List.of("light", "dark"), List.of(0.5, 1.0, 2.0), List.of(0, 25), (stretch, tempo) -> (long) (stretch / tempo));

    @Test
    void howFarItHasComeIsSeenWhileItGoesOn() {
        Fx.run(() -> {
            var texts = new Texts(Locale.ENGLISH);
            var pane = Fx.laidOut(new ExportPane(texts, new ExportForm(texts, OFFER, 0, 1_000_000_000, () -> {})), 500, 500);
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

    @Test
    void saysHowLongTheFilmWillBe() {
        Fx.run(() -> {
            var form = Fx.laidOut(new ExportForm(new Texts(Locale.GERMAN), OFFER, 0, 90_000_000_000L, () -> {}), 500, 500);
            form.setTarget("film.webm");
            assertThat(lasts(form)).isEqualTo("Der Film wird 1:30,0 dauern.");

            form.setPace(new ExportForm.Pace(2, 25, true));
            assertThat(lasts(form)).isEqualTo("Der Film wird höchstens 45 s dauern.");

            ((TextField) form.lookup("#export-from")).setText("1:25");
            assertThat(form.getFrom()).isEqualTo(85_000_000_000L);
            assertThat(lasts(form)).isEqualTo("Der Film wird höchstens 2,5 s dauern.");
            assertThat(form.validProperty().get()).isTrue();

            ((TextField) form.lookup("#export-from")).setText("1:31");
            assertThat(form.validProperty().get()).isFalse();
            assertThat(lasts(form)).isEqualTo("Der Anfang liegt vor dem Ende, das Ende spätestens bei 1:30,0.");
        });
    }

    @Test
    void whatWasNotOfferedIsNotTaken() {
        Fx.run(() -> {
            var form = new ExportForm(new Texts(Locale.ENGLISH), OFFER, 0, 1_000_000_000, () -> {});
            form.setFormat(".mp4");
            form.setSize("1x1");
            form.setTheme("pink");
            form.setPace(new ExportForm.Pace(3, 7, true));
            assertThat(form.getFormat().ending()).isEqualTo(".webm");
            assertThat(form.getSize()).isEqualTo("1280x800");
            assertThat(form.getTheme()).isEqualTo("light");
            assertThat(form.getPace()).isEqualTo(new ExportForm.Pace(1, 0, true));
        });
    }

    @Test
    void theUsualNumberOfFramesIsThatOfTheFormat() {
        Fx.run(() -> {
            var form = Fx.laidOut(new ExportForm(new Texts(Locale.ENGLISH), OFFER, 0, 1_000_000_000, () -> {}), 500, 500);
            assertThat(usualFrames(form)).isEqualTo("30 (usual)");
            form.setFormat(".gif");
            assertThat(usualFrames(form)).isEqualTo("10 (usual)");
            assertThat(form.getPace().framesPerSecond()).isZero();
            form.setFormat(".csv");
            assertThat(form.lookup("#export-frames").getParent().getParent().getParent().isVisible()).as("a table has none").isFalse();
        });
    }

    private static String lasts(ExportForm form) {
        return ((Label) form.lookup("#export-lasts")).getText();
    }

    private static String usualFrames(ExportForm form) {
        @SuppressWarnings("unchecked")
        var box = (ComboBox<Integer>) form.lookup("#export-frames");
        return box.getConverter().toString(box.getValue());
    }
}
