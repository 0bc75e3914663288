package interleave.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demos;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schedules on real processes. */
class PlayerTest {
    private static final Schedule LOSES_ONE = Schedule.parse("incrementer-1, incrementer-2, incrementer-1, incrementer-2");

    @Test
    void twoLoadsBeforeTwoStoresLoseAnIncrement() {
        try (Session session = session("lost-increments", Map.of("increments", "1"))) {
            Player.Played played = new Player(session.turns(), false, () -> {}).play(LOSES_ONE);
            assertThat(played.refusals()).isEmpty();
            assertThat(played.schedule()).isEqualTo(LOSES_ONE);
            assertThat(session.result().numbers()).containsEntry("expected", 2L).containsEntry("actual", 1L).containsEntry("lost", 1L);
        }
    }

    @Test
    void onTheGuardedVariantTheSecondIsBlockedAndItSaysAtWhichStep() {
        try (Session session = session("guarded-increments", Map.of("increments", "1"))) {
            Player.Played played = new Player(session.turns(), false, () -> {}).play(Schedule.parse("incrementer-1 x2, incrementer-2 x2, incrementer-1 x2"));
            assertThat(played.refusals()).singleElement().hasToString("step 4, incrementer-2: it is blocked in wait");
            assertThat(played.schedule()).hasToString("incrementer-1 x2, incrementer-2");
        }
    }

    @Test
    void goesOnBehindAStepThatCannotBeFollowedIfAsked() {
        try (Session session = session("guarded-increments", Map.of("increments", "1"))) {
            Player.Played played = new Player(session.turns(), true, () -> {})
                    .play(Schedule.parse("incrementer-1 x2, incrementer-2 x2, incrementer-1 x2, incrementer-2 x3, nobody-1"));
            assertThat(played.refusals()).hasSize(2);
            assertThat(played.refusals().getLast().why()).isEqualTo("there is no actor of this name; there are incrementer-1, incrementer-2");
            assertThat(session.result().numbers()).containsEntry("actual", 2L).containsEntry("lost", 0L);
        }
    }

    /** Whoever is released is waited for, by whatever it was released. */
    @Test
    void aReaderThatAWriteHasWokenIsAtItsNextOperation() {
        String inTurn = "child-1, parent-1 x2" + ", child-1, parent-1".repeat(30);
        try (Session session = session("pipe", Map.of("child", "keeps-the-write-end", "writes", "40", "bytes", "16", "write-ms", "0"))) {
            Player.Played played = new Player(session.turns(), false, () -> {}).play(Schedule.parse(inTurn));
            assertThat(played.refusals()).isEmpty();
        }
    }

    @Test
    void anActorThatHasEndedCannotFollow() {
        try (Session session = session("lost-increments", Map.of("increments", "1"))) {
            Player.Played played = new Player(session.turns(), false, () -> {}).play(Schedule.parse("incrementer-1 x3"));
            assertThat(played.refusals()).singleElement().hasToString("step 3, incrementer-1: it has ended");
        }
    }

    @Test
    void theSameSeedDrawsTheSameOrderWithTheSameResult() {
        for (long seed = 0; seed < 8; seed++) {
            Map.Entry<Schedule, Object> first = draw(seed);
            Map.Entry<Schedule, Object> second = draw(seed);
            assertThat(second).isEqualTo(first);
            assertThat(replay(first.getKey())).isEqualTo(first.getValue());
        }
    }

    @Test
    void searchFindsTheSmallestLossAndItsSchedule() {
        Explorer.Findings findings = explore("lost-increments", Map.of("increments", "1"));
        assertThat(findings.broken()).hasValueSatisfying(broken -> {
            assertThat(broken.preemptions()).isEqualTo(1);
            assertThat(broken.schedule().steps()).isEqualTo(4);
            assertThat(broken.result().numbers()).containsEntry("lost", 1L);
        });
        assertThat(findings.tries()).isPositive();
    }

    @Test
    void searchOfTheGuardedVariantCoversEverythingAndFindsNothing() {
        Explorer.Findings findings = explore("guarded-increments", Map.of("increments", "1"));
        assertThat(findings.broken()).isEmpty();
        assertThat(findings.exhausted()).isTrue();
    }

    private static Map.Entry<Schedule, Object> draw(long seed) {
        try (Session session = session("lost-increments", Map.of("increments", "3"))) {
            Schedule schedule = new RandomPlay(session.turns(), seed, () -> {}).play(1000);
            return Map.entry(schedule, session.result().numbers().get("actual"));
        }
    }

    private static Object replay(Schedule schedule) {
        try (Session session = session("lost-increments", Map.of("increments", "3"))) {
            new Player(session.turns(), false, () -> {}).play(schedule);
            return session.result().numbers().get("actual");
        }
    }

    @Test
    void aDeadlockOfFiveIsFoundAlthoughEachMustBeTakenTheTurnFrom() {
        Explorer.Findings findings = explore("dining-philosophers", Map.of("meals", "1", "hold-us", "0"), Duration.ofSeconds(2));

        assertThat(findings.broken()).hasValueSatisfying(broken -> {
            assertThat(broken.isDeadlock()).isTrue();
            assertThat(broken.schedule().steps()).isEqualTo(10);
        });
    }

    private static Explorer.Findings explore(String demo, Map<String, String> settings) {
        return explore(demo, settings, Duration.ofSeconds(20));
    }

    private static Explorer.Findings explore(String demo, Map<String, String> settings, Duration budget) {
        try (Explorer explorer = new Explorer(plan(demo, settings), 100, 1)) {
            return explorer.search(budget);
        }
    }

    private static Session session(String demo, Map<String, String> settings) {
        Session session = Session.begin(plan(demo, settings), Speed.HELD);
        session.awaitBarrier();
        return session;
    }

    private static SessionPlan plan(String demo, Map<String, String> settings) {
        return SessionPlan.of(Demos.find(demo).orElseThrow(), settings, Map.of(), Map.of(), false, TraceMode.EVERY);
    }
}
