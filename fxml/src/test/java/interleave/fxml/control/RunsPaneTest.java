package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RunsPaneTest {

    @Test
    void everyValueIsCountedOnceAndTheLargestToo() {
        assertThat(Histogram.counts(new double[] {0, 0, 1, 5, 10})).hasSize(5).containsExactly(3, 0, 1, 0, 1);
        assertThat(Histogram.counts(new double[] {7, 7, 7})).containsExactly(3);
    }

    @Test
    void histogramSaysWhatItShows() {
        Fx.run(() -> {
            var pane = new RunsPane(new Texts(Locale.ENGLISH));
            pane.getHistogram().setTitle("lost");
            pane.getHistogram().getValues().setAll(4.0, 0.0, 1500.0);

            assertThat(pane.getHistogram().getAccessibleText()).isEqualTo("lost: 3 runs, from 0 to 1,500, middle 4");
        });
    }

    @Test
    void variantThatIsPlayedAgainTakesItsOldPlace() {
        Fx.run(() -> {
            var comparison = new Comparison();
            comparison.put(new Comparison.Bar("none", 1, "1 ms", false));
            comparison.put(new Comparison.Bar("semaphore", 7, "7 ms", true));
            comparison.put(new Comparison.Bar("none", 2, "2 ms", false));

            assertThat(comparison.getBars()).extracting(Comparison.Bar::text).containsExactly("2 ms", "7 ms");
        });
    }

    @Test
    void whatIsBusyCanBeCancelledAndNotBegunAgain() {
        Fx.run(() -> {
            var pane = Fx.laidOut(new RunsPane(new Texts(Locale.ENGLISH)), 300, 500);
            assertThat(pane.lookup("#runsCancel").isVisible()).isFalse();

            pane.busyProperty().set(true);

            assertThat(pane.lookup("#runsCancel").isVisible()).isTrue();
            assertThat(pane.lookup("#runsMany").isDisabled()).isTrue();
        });
    }
}
