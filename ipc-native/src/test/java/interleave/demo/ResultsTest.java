package interleave.demo;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.trace.Operation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the demos make of the facts of a run. */
class ResultsTest {
    @ParameterizedTest
    @CsvSource({
        "2000, 1000, 1000, 50.0, BROKEN",
        "2000, 2000, 0, 0.0, KEPT",
        "3, 2, 1, 33.33, BROKEN",
        "0, 0, 0, 0.0, KEPT"
    })
    void incrementsThatAreNotInTheCellAreLost(long stores, long value, long lost, double percent, Result.Verdict verdict) {
        Result result = result(new LostIncrements(), Map.of(), new Told().completed(Operation.STORE, stores).object("counter", 0, value));

        assertThat(result.numbers()).containsEntry("expected", stores).containsEntry("actual", value).containsEntry("lost", lost).containsEntry("lostPercent", percent);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.decisive()).isEqualTo("lost");
    }

    @Test
    void anIncrementThatAKilledActorCouldNotCountIsNoneLost() {
        Result result = result(new LostIncrements(), Map.of(), new Told().completed(Operation.STORE, 9).object("counter", 0, 10));

        assertThat(result.numbers()).containsEntry("lost", 0L);
        assertThat(result.verdict()).isEqualTo(Result.Verdict.KEPT);
    }

    @Test
    void incrementsAreCountedFromWhatWasInTheCell() {
        Result result = result(new GuardedIncrements(), Map.of(), new Told().completed(Operation.ADD, 5).object("counter", 100, 105));

        assertThat(result.numbers()).containsEntry("actual", 5L).containsEntry("lost", 0L);
    }

    @Test
    void tokensThatNobodyOfOursTookOrGaveAreForeign() {
        Told told = new Told().completed(Operation.WAIT, 5).completed(Operation.POST, 2);

        assertThat(result(new SemaphoreBag(), Map.of(), told.object("bag", 7, 4)).verdict()).isEqualTo(Result.Verdict.KEPT);
        assertThat(result(new SemaphoreBag(), Map.of(), told.object("bag", 7, 6)).numbers()).containsEntry("foreign", 2L);
        assertThat(result(new SemaphoreBag(), Map.of(), told.object("bag", 7, 3)).numbers()).containsEntry("foreign", -1L);
        assertThat(result(new SemaphoreBag(), Map.of(), told).verdict()).isEqualTo(Result.Verdict.BROKEN);
    }

    @Test
    void messagesThatNobodyOfOursSentOrReceivedAreForeign() {
        Told told = new Told().completed(Operation.SEND, 4).completed(Operation.TRY_SEND, 3).completed(Operation.RECEIVE, 2).completed(Operation.TIMED_RECEIVE, 1);

        assertThat(result(new MessageQueueDemo(), Map.of(), told.object("queue", 1, 5)).numbers())
                .containsEntry("sent", 7L).containsEntry("received", 3L).containsEntry("queued", 5L).containsEntry("foreign", 0L);
        assertThat(result(new MessageQueueDemo(), Map.of(), told.object("queue", 1, 4)).numbers()).containsEntry("foreign", -1L);
    }

    @Test
    void aRoundIsTwoPostsAndADeadlockBreaksThePromise() {
        Result well = result(new DeadlockTwoSemaphores(), Map.of(), new Told().completed(Operation.POST, 3));

        // Told of both roles alike.
        assertThat(well.numbers()).containsEntry("rounds", 3L).containsEntry("deadlocks", 0);
        assertThat(well.verdict()).isEqualTo(Result.Verdict.KEPT);

        Result stuck = result(new DeadlockTwoSemaphores(), Map.of(), new Told().completed(Operation.POST, 3).inADeadlock());

        assertThat(stuck.numbers()).containsEntry("deadlocks", 1);
        assertThat(stuck.verdict()).isEqualTo(Result.Verdict.BROKEN);
        assertThat(stuck.decisive()).isEqualTo("deadlocks");
    }

    @Test
    void theModeIsWidenedOnlyWhereThereIsAWindow() {
        assertThat(mode(new LostIncrements(), Map.of())).isEqualTo(Mode.FREE);
        assertThat(mode(new LostIncrements(), Map.of("window-us", "100"))).isEqualTo(Mode.WIDENED);
        assertThat(mode(new GuardedIncrements(), Map.of("window-us", "100"))).isEqualTo(Mode.WIDENED);
        assertThat(mode(new GuardedIncrements(), Map.of("window-us", "100", "guard", "atomic"))).isEqualTo(Mode.FREE);
        assertThat(mode(new DeadlockTwoSemaphores(), Map.of())).isEqualTo(Mode.WIDENED);
        assertThat(mode(new DeadlockTwoSemaphores(), Map.of("hold-us", "0"))).isEqualTo(Mode.FREE);
    }

    @Test
    void aReadingIsLaidOutAsInC() {
        byte[] bytes = new Reading(0x0102030405060708L, 1.5, 9).toBytes();

        ByteBuffer c = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        assertThat(bytes).hasSize(24);
        assertThat(c.getLong(0)).isEqualTo(0x0102030405060708L);
        assertThat(c.getDouble(8)).isEqualTo(1.5);
        assertThat(c.getInt(16)).isEqualTo(9);
        assertThat(c.getInt(20)).isZero();
    }

    private static Result result(Demo demo, Map<String, String> chosen, Facts facts) {
        return demo.result(Settings.of(demo, chosen), facts);
    }

    private static Mode mode(Demo demo, Map<String, String> chosen) {
        return demo.mode(Settings.of(demo, chosen));
    }

    /** Facts as a test tells them. */
    private static final class Told implements Facts {
        private final Map<Operation, Long> completed = new HashMap<>();
        private final Map<String, Long> initials = new HashMap<>();
        private final Map<String, Long> values = new HashMap<>();
        private final Map<String, List<Long>> told = new HashMap<>();
        private boolean deadlocked;

        private Told completed(Operation operation, long times) {
            completed.put(operation, times);
            return this;
        }

        private Told inADeadlock() {
            deadlocked = true;
            return this;
        }

        private Told object(String name, long initial, long value) {
            initials.put(name, initial);
            values.put(name, value);
            return this;
        }

        @Override
        public long completed(String role, Operation operation) {
            return completed.getOrDefault(operation, 0L);
        }

        @Override
        public long value(String object) {
            return values.get(object);
        }

        @Override
        public long value(String object, String part) {
            return values.get(object + "." + part);
        }

        @Override
        public long told(String role, String name) {
            return allTold(role, name).stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public List<Long> allTold(String role, String name) {
            return told.getOrDefault(name, List.of());
        }

        @Override
        public long initial(String object) {
            return initials.get(object);
        }

        @Override
        public long elapsedNanos() {
            return 5_000_000;
        }

        @Override
        public boolean stuck() {
            return false;
        }

        @Override
        public boolean deadlocked() {
            return deadlocked;
        }
    }
}
