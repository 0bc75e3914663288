package interleave.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void isReadAsItIsWritten() {
        String text = "incrementer-1 x3, incrementer-2, incrementer-1 x2";
        assertThat(Schedule.parse(text)).hasToString(text);
        assertThat(Schedule.parse(text).steps()).isEqualTo(6);
    }

    @Test
    void linesCommasTimesSignsAndRemarksAreUnderstood() {
        Schedule schedule = Schedule.parse("# a lost update\nincrementer-1 ×2\nincrementer-2 x2, incrementer-1   # stores too late\n\n");
        assertThat(schedule).hasToString("incrementer-1 x2, incrementer-2 x2, incrementer-1");
    }

    @Test
    void neighbouringTurnsOfOneActorAreOne() {
        assertThat(Schedule.of(List.of("a-1", "a-1", "b-1", "a-1"))).hasToString("a-1 x2, b-1, a-1");
        assertThat(Schedule.parse("a-1 x2, a-1")).isEqualTo(Schedule.parse("a-1 x3"));
    }

    @Test
    void namesAnActorForEachOperation() {
        assertThat(Schedule.parse("a-1 x2, b-1").actors()).containsExactly("a-1", "a-1", "b-1");
    }

    @Test
    void saysWhatIsNoTurn() {
        for (String wrong : List.of("incrementer-1 x0", "3 x incrementer", "incrementer-1 x", "incrementer_1", "x3 incrementer-1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Schedule.parse("incrementer-1, " + wrong))
                    .withMessage("\"" + wrong + "\" is no turn of a schedule; a turn looks like: incrementer-1 x3");
        }
    }
}
