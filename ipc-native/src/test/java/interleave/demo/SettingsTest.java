package interleave.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final Demo demo = new GuardedIncrements();

    @Test
    void shouldBeTheUsualValuesInTheOrderOfTheDemo() {
        assertThat(Settings.of(demo, Map.of()).values()).containsExactly(
                Map.entry("guard", "semaphore"), Map.entry("increments", "10000"), Map.entry("window-us", "0"), Map.entry("pin", "no"));
    }

    @Test
    void shouldTakeWhatWasChosenInstead() {
        Settings settings = Settings.of(demo, Map.of("guard", "atomic", "increments", "7"));

        assertThat(settings.word("guard")).isEqualTo("atomic");
        assertThat(settings.whole("increments")).isEqualTo(7);
        assertThat(settings.typed()).containsEntry("increments", 7L).containsEntry("guard", "atomic");
    }

    @Test
    void shouldSayWhichKeysThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(demo, Map.of("increment", "7")))
                .withMessage("guarded-increments has no parameter \"increment\"; it has guard, increments, window-us, pin");
    }

    @Test
    void shouldSayWhichValuesArePossible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(demo, Map.of("guard", "mutex")))
                .withMessage("guard=mutex is not possible; it is one of none, semaphore, sysv-semaphore, file-lock, atomic");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(demo, Map.of("increments", "0")))
                .withMessage("increments=0 is not possible; it is a whole number from 1 to 100000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "1.5", "-1", "11", "1e1", "99999999999999999999"})
    void aWholeNumberShouldBeOneWithinItsRange(String value) {
        assertThat(new Parameter.Whole("depth", 5, 0, 10).accepts(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "10"})
    void aWholeNumberShouldBeAcceptedWithBothOfItsEnds(String value) {
        assertThat(new Parameter.Whole("depth", 5, 0, 10).accepts(value)).isTrue();
    }

    @Test
    void aChoiceShouldBeOneOfItsWords() {
        Parameter choice = new Parameter.Choice("pin", "no", List.of("no", "yes"));

        assertThat(choice.accepts("yes")).isTrue();
        assertThat(choice.accepts("Yes")).isFalse();
        assertThat(choice.accepts("")).isFalse();
    }

    @Test
    void shouldBeUnchangeable() {
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> Settings.of(demo, Map.of()).values().put("guard", "none"));
    }

    @Test
    void shouldNotKnowWhatTheDemoDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> Settings.of(demo, Map.of()).word("depth")).withMessageContaining("depth");
    }
}
