package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Mode;
import interleave.demo.Result;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncrementsSessionTest {
    private static Map<String, String> widened(String guard, int increments) {
        return Map.of("guard", guard, "increments", Integer.toString(increments), "window-us", "300");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void aWidenedWindowLosesIncrementsAndCountsThemExactly(int incrementers) {
        // Long enough for all to be at it together, also on a machine that is busy with something else.
        try (var one = OneSession.of("lost-increments", Map.of("increments", "2000", "window-us", "300"), Map.of("incrementer", incrementers))) {
            one.awaitEnd();
            assertThat(one.number("expected")).isEqualTo(2000L * incrementers);
            assertThat(one.number("lost")).isEqualTo(one.number("expected") - one.number("actual"));
            // Half of them with two, three quarters with four; how near it comes depends on who else uses the machine.
            assertThat(one.session().result().numbers().get("lostPercent").doubleValue()).isBetween(15.0, 80.0);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
            assertThat(one.session().mode()).isEqualTo(Mode.WIDENED);
        }
    }

    /** What the widened window comes near to. */
    @ParameterizedTest
    @CsvSource({"2, 50.0", "4, 75.0"})
    void whereAllLoadBeforeAnyStoresAllButOneOfThemAreLost(int incrementers, double lostPercent) {
        String all = IntStream.rangeClosed(1, incrementers).mapToObj(number -> "incrementer-" + number + ", ").collect(Collectors.joining());
        try (var one = OneSession.of(OneSession.plan("lost-increments", Map.of("increments", "3"), Map.of("incrementer", incrementers)), Speed.HELD)) {
            one.session().awaitBarrier();
            assertThat(new Player(one.session().turns(), false, () -> {}).play(Schedule.parse(all.repeat(6))).refusals()).isEmpty();
            one.awaitEnd();

            assertThat(one.session().result().numbers()).containsEntry("expected", 3L * incrementers).containsEntry("actual", 3L).containsEntry("lostPercent", lostPercent);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"semaphore", "sysv-semaphore", "file-lock"})
    void aGuardLosesNothingThoughTheWindowIsWide(String guard) {
        try (var one = OneSession.of("guarded-increments", widened(guard, 200), Map.of("incrementer", 3))) {
            one.awaitEnd();
            assertThat(one.number("expected")).isEqualTo(600);
            assertThat(one.number("actual")).isEqualTo(600);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
        }
    }

    @Test
    void anAtomicIncrementLosesNothing() {
        try (var one = OneSession.of("guarded-increments", Map.of("guard", "atomic", "increments", "20000"), Map.of("incrementer", 4))) {
            one.awaitEnd();
            assertThat(one.number("expected")).isEqualTo(80_000);
            assertThat(one.number("actual")).isEqualTo(80_000);
        }
    }

    @Test
    void withoutAGuardTheSameDemoLosesThem() {
        try (var one = OneSession.of("guarded-increments", widened("none", 2000), Map.of())) {
            one.awaitEnd();
            assertThat(one.number("expected")).isEqualTo(4000);
            assertThat(one.number("lost")).isGreaterThan(400);
        }
    }

    @Test
    void allActorsAreCountedToTheirEnd() {
        try (var one = OneSession.of("lost-increments", Map.of("increments", "50"), Map.of("incrementer", 12))) {
            one.awaitEnd();
            one.awaitWorld("all have exited", world -> world.actors().stream().allMatch(actor -> actor.activity() == Activity.EXITED));
            assertThat(one.world().actors()).hasSize(12).extracting(ActorState::exitCode).containsOnly(0);
            assertThat(one.world().actors()).extracting(ActorState::operations).containsOnly(100L);
            assertThat(one.world().actors()).extracting(ActorState::name).doesNotHaveDuplicates();
            assertThat(one.number("expected")).isEqualTo(600);
        }
    }

    @Test
    void theElapsedTimeStandsStillAfterTheEnd() {
        try (var one = OneSession.of("lost-increments", Map.of("increments", "50", "window-us", "1000"), Map.of())) {
            one.awaitEnd();
            long elapsed = one.session().elapsedNanos();
            assertThat(elapsed).isGreaterThan(50_000_000);
            assertThat(one.session().elapsedNanos()).isEqualTo(elapsed);
            assertThat(one.session().beganAt()).isPositive();
        }
    }
}
