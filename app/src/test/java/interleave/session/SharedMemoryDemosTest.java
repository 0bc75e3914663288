package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.demo.Result;
import interleave.demo.Settings;
import interleave.model.Activity;
import interleave.model.ObjectState;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import interleave.trace.Operation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demos of shared memory, each run to what it is to show. */
class SharedMemoryDemosTest {
    private static OneSession stepped(String demo, Map<String, String> settings, Map<String, Integer> roles, String schedule) {
        OneSession one = OneSession.of(OneSession.plan(demo, settings, roles), Speed.HELD);
        one.session().awaitBarrier();
        assertThat(new Player(one.session().turns(), false, () -> {}).play(Schedule.parse(schedule)).refusals()).isEmpty();
        one.session().lookNow();
        return one;
    }

    @Test
    void counterIsTheSameBytesForAllAndLoadingTakesNothingOut() {
        try (var one = stepped("shm-counter", Map.of("store-ms", "0", "load-ms", "0"), Map.of(), "producer-1, consumer-1 x2, consumer-2, producer-1 x2, consumer-1")) {
            ObjectState.Memory counter = (ObjectState.Memory) one.world().objects().getFirst();

            assertThat(counter.cells().getFirst().level().value()).isEqualTo(3);
            assertThat(one.session().result().numbers())
                    .containsEntry("stored", 3L).containsEntry("value", 3L).containsEntry("loaded", 4L).containsEntry("again", 1L).containsEntry("missed", 1L);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
        }
    }

    /** As anybody reads it: the file has eight bytes, and is written once a second. */
    @Test
    void counterIsAU64AtOffset0ThatIsStoredOnceASecond() throws IOException {
        try (var one = OneSession.of("shm-counter", Map.of(), Map.of("consumer", 0))) {
            one.awaitWorld("it has stored three times", _ -> one.number("stored") >= 3);
            assertThat(one.session().elapsedNanos()).isGreaterThanOrEqualTo(2_000_000_000L);
            one.session().pace(0, Speed.HELD);
            one.awaitActor(0, Activity.HELD);

            byte[] bytes = Files.readAllBytes(Path.of("/dev/shm" + one.systemName(0)));
            assertThat(bytes).hasSize(Long.BYTES);
            assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getLong()).isEqualTo(one.number("stored"));
        }
    }

    /** The second producer begins after the first has stored 0, 1, 2. */
    @Test
    void twoProducersMakeTheNumberGoBack() {
        String second = "producer-1, consumer-1, producer-2, consumer-1, ".repeat(3);
        try (var one = stepped(
                "two-producers",
                Map.of("offset-ms", "0", "store-ms", "0", "load-ms", "0"),
                Map.of(),
                "producer-1, consumer-1, producer-1, consumer-1, producer-1, consumer-1, producer-2, consumer-1, " + second)) {
            assertThat(one.session().result().sequences().get("seen")).containsExactly(0L, 1L, 2L, 0L, 3L, 1L, 4L, 2L, 5L, 3L);
            assertThat(one.number("backwards")).isEqualTo(4);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
        }
    }

    @Test
    void whoLooksWhileTwoCountSeesTheNumberGoBack() {
        try (var one = OneSession.of("two-producers", Map.of("offset-ms", "300", "store-ms", "100", "load-ms", "5"), Map.of())) {
            one.awaitWorld("the number has gone back", _ -> one.number("backwards") > 0);
        }
    }

    @Test
    void structThatIsReadWhileItIsWrittenIsTorn() {
        try (var one = stepped("torn-read", Map.of("window-us", "0", "write-ms", "0", "read-ms", "0"), Map.of(), "writer-1, reader-1 x3, writer-1 x2, reader-1 x3")) {
            assertThat(one.session().result().numbers()).containsEntry("writes", 1L).containsEntry("reads", 2L).containsEntry("torn", 1L);
            ObjectState.Memory clock = (ObjectState.Memory) one.world().objects().getFirst();
            assertThat(clock.cells()).extracting(cell -> cell.level().value()).containsExactly(12L, 0L, 0L);
        }
    }

    @Test
    void guardedStructIsNeverTorn() {
        Map<String, String> settings = Map.of("guard", "semaphore", "window-us", "1000", "writes", "30", "reads", "30", "write-ms", "0", "read-ms", "0");
        try (var one = OneSession.of("torn-read", settings, Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().numbers()).containsEntry("writes", 30L).containsEntry("reads", 30L).containsEntry("torn", 0L);
        }
    }

    @Test
    void boundedBufferLosesNothingWithAllThreeSemaphoresInTheRightOrder() {
        Map<String, String> settings = Map.of("slots", "3", "puts", "15", "takes", "15", "window-us", "100", "put-ms", "0", "take-ms", "0");
        try (var one = OneSession.of("bounded-buffer", settings, Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().numbers())
                    .containsEntry("put", 30).containsEntry("taken", 30).containsEntry("missing", 0L).containsEntry("duplicated", 0L).containsEntry("stuck", 0);
        }
    }

    @Test
    void mutexBeforeTheOthersStopsAllFour() {
        try (var one = OneSession.of("bounded-buffer", Map.of("order", "mutex-first", "window-us", "0", "put-ms", "0", "take-ms", "20"), Map.of())) {
            one.awaitWorld("nobody can go on", world -> world.waitForGraph().nobodyCanGoOn());
            assertThat(one.blocked()).hasSize(4);
            assertThat(one.number("stuck")).isEqualTo(1);
        }
    }

    /** Both producers load the same pointer, so that the item of the first is overwritten; and both consumers do, so that they take the same. */
    @Test
    void withoutTheMutexAnItemIsMissingAndAnotherComesTwice() {
        Map<String, String> settings = Map.of("order", "no-mutex", "slots", "2", "window-us", "0", "put-ms", "0", "take-ms", "0", "puts", "1", "takes", "1");
        String produce = "producer-1 x2, producer-2 x2, producer-1 x3, producer-2 x3, ";
        String consume = "consumer-1 x2, consumer-2 x2, consumer-1 x3, consumer-2 x3";
        try (var one = stepped("bounded-buffer", settings, Map.of("producer", 2, "consumer", 2), produce + consume)) {
            one.awaitEnd();
            assertThat(one.session().result().numbers())
                    .containsEntry("put", 2).containsEntry("taken", 2).containsEntry("missing", 1L).containsEntry("duplicated", 1L).containsEntry("stuck", 0);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "3, 6", "4, 5", "5, 6", "50, 6"})
    void interruptAfterSoManyInstructionsLeadsToTheReferenceValue(String every, long value) {
        Demo demo = Demos.find("interleaving").orElseThrow();
        Map<String, String> settings = Map.of("interrupt-every", every, "target", Long.toString(value));
        String schedule = demo.schedule(Settings.of(demo, settings)).orElseThrow();
        try (var one = stepped("interleaving", settings, Map.of(), schedule)) {
            assertThat(one.session().result().numbers()).containsEntry("steps", 12L).containsEntry("value", value);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
        }
    }

    @Test
    void leastThatTwoTimesThreeIncrementsCanLeaveIsTwo() {
        try (var one = stepped(
                "interleaving", Map.of("interrupt-every", "by-hand", "target", "2"), Map.of(), "incrementer-1, incrementer-2 x4, incrementer-1, incrementer-2, incrementer-1 x4, incrementer-2")) {
            assertThat(one.number("value")).isEqualTo(2);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
        }
    }

    /** Whether a plain or an opaque loop loses anything is chance; that an atomic one loses nothing is not, and none of them is traced. */
    @Test
    void atomicAccessLosesNothingAtFullSpeed() {
        for (String access : List.of("plain", "opaque", "atomic")) {
            try (var one = OneSession.of("jit-hides-the-race", Map.of("access", access, "increments", "100000"), Map.of())) {
                one.awaitEnd();
                assertThat(one.number("expected")).isEqualTo(200_000);
                assertThat(one.number("actual")).isBetween(1L, 200_000L);
                assertThat(access.equals("atomic") ? one.number("lost") : 0).isZero();
                assertThat(one.session().actors()).allSatisfy(actor -> assertThat(actor.progress().completed(Operation.ADD)).isZero());
            }
        }
    }
}
