package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimeFieldTest {

    private static final long SECOND = 1_000_000_000;
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    @Test
    void showsAsManyDigitsAsASessionNeeds() {
        Fx.run(() -> {
            assertThat(new TimeField(TEXTS, 4_349_423_151L, 5 * SECOND).getText()).isEqualTo("4.349");
            assertThat(new TimeField(TEXTS, 4_349_999, 5_000_000).getText()).isEqualTo("0.004349");
            assertThat(new TimeField(TEXTS, 412, 900).getText()).isEqualTo("0.000000412");
            assertThat(new TimeField(TEXTS, 62_500_000_000L, 100 * SECOND).getText()).isEqualTo("1:02.5");
            assertThat(new TimeField(TEXTS, 3_729 * SECOND, 4_000 * SECOND).getText()).isEqualTo("1:02:09");
            assertThat(new TimeField(new Texts(Locale.GERMAN), 62_500_000_000L, 100 * SECOND).getText()).isEqualTo("1:02,5");
        });
    }

    @Test
    void whatNobodyHasChangedIsMeantToTheLastNanosecond() {
        Fx.run(() -> {
            var field = new TimeField(TEXTS, 4_349_423_151L, 4_349_423_151L);
            assertThat(field.nanos()).hasValue(4_349_423_151L);
            field.setText("4");
            assertThat(field.nanos()).hasValue(4 * SECOND);
            field.setText("4.349");
            assertThat(field.nanos()).hasValue(4_349_423_151L);
        });
    }

    @Test
    void readsSecondsAndMinutesAndHours() {
        Fx.run(() -> {
            var field = new TimeField(TEXTS, 0, 10_000 * SECOND);
            field.setText(" 62.25 ");
            assertThat(field.nanos()).hasValue(62_250_000_000L);
            field.setText("1:02.25");
            assertThat(field.nanos()).hasValue(62_250_000_000L);
            field.setText("2:00:00.000000001");
            assertThat(field.nanos()).hasValue(7_200 * SECOND + 1);
        });
    }

    @Test
    void takesNoTimeThatThereIsNot() {
        Fx.run(() -> {
            var field = new TimeField(TEXTS, 0, 100 * SECOND);
            for (var typed : new String[] {"", "a moment", "-1", "100.1", "1:60", "1:2:3:4", ":5", "1:", "1:-5", "1.5:00", "9999999:00"}) {
                field.setText(typed);
                assertThat(field.nanos()).as(typed).isEmpty();
                assertThat(field.validProperty().get()).as(typed).isFalse();
            }
            field.setText("1:40");
            assertThat(field.validProperty().get()).isTrue();
        });
    }
}
