package interleave.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demos;
import interleave.session.Rounds;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand drawn schedules, each replayed twice on fresh processes: takes minutes, so it has a profile of its own. */
class ScheduleSoak {
    private static final int SCHEDULES = 500;

    private record Drawn(Schedule schedule, Map<String, Number> numbers) {}

    @ParameterizedTest
    @ValueSource(strings = {"lost-increments", "guarded-increments"})
    void everyDrawnScheduleGivesTheSameResultTwice(String demo) {
        SessionPlan plan = SessionPlan.of(Demos.find(demo).orElseThrow(), Map.of("increments", "3"), Map.of(), Map.of(), false, TraceMode.EVERY);
        for (Drawn drawn : draw(plan)) {
            for (int i = 0; i < 2; i++) {
                try (Session session = Session.begin(plan, Speed.HELD)) {
                    session.awaitBarrier();
                    Player.Played played = new Player(session.turns(), false, () -> {}).play(drawn.schedule());
                    assertThat(played.refusals()).isEmpty();
                    assertThat(withoutTime(session.result().numbers())).isEqualTo(drawn.numbers());
                }
            }
        }
    }

    /** By processes that play again and again: fresh ones are for the replay. */
    private static List<Drawn> draw(SessionPlan plan) {
        List<Drawn> all = new ArrayList<>();
        try (Rounds rounds = Rounds.begin(plan)) {
            for (long seed = 0; seed < SCHEDULES; seed++) {
                Schedule schedule = new RandomPlay(rounds.turns(), seed, () -> {}).play(1000);
                all.add(new Drawn(schedule, withoutTime(rounds.result().numbers())));
                assertThat(rounds.again()).isTrue();
            }
        }
        return all;
    }

    private static Map<String, Number> withoutTime(Map<String, Number> numbers) {
        return Map.of("expected", numbers.get("expected"), "actual", numbers.get("actual"), "lost", numbers.get("lost"));
    }
}
