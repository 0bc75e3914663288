package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demos;
import interleave.trace.TraceMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static SessionPlan plan(String guard, String window) {
        return SessionPlan.of(
                Demos.find("guarded-increments").orElseThrow(),
                Map.of("guard", guard, "increments", "200", "window-us", window),
                Map.of(),
                Map.of(),
                false,
                TraceMode.EVERY);
    }

    @Test
    void everyRunBeginsAnewAndIsCountedByItself() {
        List<Series.Run> runs = new ArrayList<>();

        new Series(plan("semaphore", "0")).play(5, runs::add, () -> false);

        assertThat(runs).hasSize(5).allSatisfy(run -> {
            assertThat(run.result().numbers()).containsEntry("expected", 400L).containsEntry("actual", 400L).containsEntry("lost", 0L);
            assertThat(run.nanos()).isPositive();
        });
    }

    @Test
    void windowHeldOpenLosesHalfInEveryRun() {
        List<Series.Run> runs = new ArrayList<>();

        new Series(plan("none", "1000")).play(2, runs::add, () -> false);

        assertThat(runs).hasSize(2).allSatisfy(run -> assertThat(run.result().numbers().get("lost").longValue()).isPositive());
    }

    @Test
    void seriesThatIsGivenUpLeavesTheRestUnplayed() {
        AtomicInteger played = new AtomicInteger();

        new Series(plan("semaphore", "0")).play(1000, _ -> played.incrementAndGet(), () -> played.get() >= 2);

        assertThat(played).hasValue(2);
    }
}
