package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Result;
import interleave.ipc.MessageQueue;
import interleave.model.Activity;
import interleave.model.ObjectState;
import interleave.model.WaitForGraph.Wait;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demos of semaphores, locks and queues, each run to what it is to show. */
class WaitingDemosTest {
    private static final int HOLDER = 0;
    private static final int WAITER = 1;
    /** The fork to the right of each is the first of the next, who holds it. */
    private static final List<Wait> EACH_WAITS_FOR_THE_NEXT = List.of(new Wait(0, 1, 1), new Wait(1, 2, 2), new Wait(2, 3, 3), new Wait(3, 4, 4), new Wait(4, 0, 0));

    @Test
    void fiveWithOneForkEachStarve() {
        try (var one = OneSession.of(OneSession.plan("dining-philosophers", Map.of("hold-us", "0"), Map.of()), Speed.HELD)) {
            one.session().awaitBarrier();
            String all = "philosopher-1, philosopher-2, philosopher-3, philosopher-4, philosopher-5, ";
            assertThat(new Player(one.session().turns(), false, () -> {}).play(Schedule.parse(all + all)).refusals()).isEmpty();
            one.awaitWorld("the circle has closed", world -> world.waitForGraph().cycle().isPresent());

            assertThat(one.world().waitForGraph().cycle()).contains(EACH_WAITS_FOR_THE_NEXT);
            assertThat(one.number("meals")).isZero();
            assertThat(one.number("deadlocks")).isEqualTo(1);
        }
    }

    @RepeatedTest(3)
    void circleOfFiveIsNamedInEveryRun() {
        try (var one = OneSession.of("dining-philosophers", Map.of(), Map.of())) {
            one.awaitWorld("the circle has closed", world -> world.waitForGraph().cycle().isPresent());
            assertThat(one.world().waitForGraph().cycle()).contains(EACH_WAITS_FOR_THE_NEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"room-for-four", "ordered-forks"})
    void curedNobodyStarves(String cure) {
        try (var one = OneSession.of("dining-philosophers", Map.of("cure", cure, "meals", "4", "hold-us", "2000"), Map.of())) {
            one.awaitEnd();
            assertThat(one.number("meals")).isEqualTo(20);
            assertThat(one.number("deadlocks")).isZero();
        }
    }

    private static OneSession crash(String guard) {
        OneSession one = OneSession.of("crash-in-critical-section", Map.of("guard", guard, "hold-ms", "1500", "later-ms", "300"), Map.of());
        one.awaitActor(HOLDER, Activity.KILLED);
        assertThat(one.actor(HOLDER).signal()).isEqualTo(9);
        return one;
    }

    @ParameterizedTest
    @ValueSource(strings = {"semaphore", "sysv-semaphore"})
    void semaphoreOfADeadHolderStaysZero(String guard) {
        try (var one = crash(guard)) {
            one.awaitWorld("the waiter waits in vain", world -> world.waitForGraph().isHopeless());
            one.session().lookNow();
            assertThat(one.session().result().numbers())
                    .containsEntry("held", 1L).containsEntry("givenBack", 0L).containsEntry("entered", 0L).containsEntry("value", 0L).containsEntry("stuck", 1);
            assertThat(one.world().waitForGraph().holderDied()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysv-undo", "file-lock"})
    void kernelGivesBackWhatItKnowsTheOwnerOf(String guard) {
        try (var one = crash(guard)) {
            one.awaitActor(WAITER, Activity.EXITED);
            one.session().lookNow();
            assertThat(one.session().result().numbers())
                    .containsEntry("held", 1L).containsEntry("givenBack", 0L).containsEntry("entered", 1L).containsEntry("value", 1L).containsEntry("stuck", 0);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
        }
    }

    private static OneSession takers(String undo) {
        return OneSession.of("sysv-semaphore-set", Map.of("sem-undo", undo, "takes", "1", "take-ms", "400", "hold-ms", "800"), Map.of("watcher", 0));
    }

    @Test
    void withoutUndoTheValueStaysZeroForEver() {
        try (var one = takers("no")) {
            one.awaitWorld("nobody can go on", world -> world.waitForGraph().isHopeless());
            one.session().lookNow();
            assertThat(one.number("value")).isZero();
            assertThat(one.number("lost")).isEqualTo(1);
            assertThat(one.number("stuck")).isEqualTo(1);
        }
    }

    @Test
    void withUndoTheValueIsOneAgain() {
        try (var one = takers("yes")) {
            one.awaitEnd();
            assertThat(one.actor(0).activity()).isEqualTo(Activity.KILLED);
            assertThat(one.number("taken")).isEqualTo(2);
            assertThat(one.number("given")).isEqualTo(1);
            assertThat(one.number("value")).isEqualTo(1);
            assertThat(one.number("lost")).isZero();
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
            ObjectState.Semaphore set = one.semaphore(0);
            assertThat(set.level().disagrees()).isFalse();
            assertThat(set.holders()).isEmpty();
        }
    }

    @Test
    void severalAtOnceOrNone() {
        Map<String, String> settings = Map.of("crash", "no", "value", "3", "k", "2", "takes", "2", "take-ms", "0", "hold-ms", "20");
        try (var one = OneSession.of("sysv-semaphore-set", settings, Map.of("watcher", 0))) {
            one.awaitEnd();
            assertThat(one.number("taken")).isEqualTo(4);
            assertThat(one.number("value")).isEqualTo(3);
            assertThat(one.semaphore(0).level().reported()).isEqualTo(3);
        }
    }

    @Test
    void watcherSeesZeroAndWhoDoesNotWaitIsRefused() {
        Map<String, String> settings = Map.of("crash", "no", "ipc-nowait", "yes", "takes", "2", "take-ms", "30", "hold-ms", "150");
        try (var one = OneSession.of("sysv-semaphore-set", settings, Map.of())) {
            one.awaitEnd();
            assertThat(one.number("zero")).isEqualTo(2);
            assertThat(one.number("value")).isEqualTo(1);
            assertThat(one.blocked()).isEmpty();
        }
    }

    @Test
    void messagesComeByPriorityAndThenByAge() {
        try (var one = OneSession.of("queue-priorities", Map.of("send-ms", "0"), Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().sequences().get("order")).containsExactly(4L, 6L, 2L, 5L, 1L, 3L);
            assertThat(one.number("overtaken")).isEqualTo(10);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
        }
        try (var one = OneSession.of("queue-priorities", Map.of("send-ms", "0"), Map.of("receiver", 0)); var queue = MessageQueue.open(one.systemName(0))) {
            one.awaitEnd();
            assertThat(Stream.generate(queue::receive).limit(6).map(message -> new String(message.bytes()).trim() + "@" + message.priority()))
                    .containsExactly("high1@31", "high2@31", "mid1@5", "mid2@5", "low1@0", "low2@0");
        }
        try (var one = OneSession.of("queue-priorities", Map.of("send-ms", "0", "priorities", "all-the-same"), Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().sequences().get("order")).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L, 6L));
        }
    }

    @Test
    void structOf20BytesIsSentAs24() {
        try (var one = OneSession.of("message-layout", Map.of("sends", "2", "send-ms", "0"), Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().numbers())
                    .containsEntry("members", 20).containsEntry("bytes", 24L).containsEntry("padding", 4)
                    .containsEntry("timestampAt", 0L).containsEntry("valueAt", 8L).containsEntry("channelAt", 16L).containsEntry("wrong", 0L);
            ObjectState.Memory struct = (ObjectState.Memory) one.world().objects().getFirst();
            assertThat(struct.cells()).extracting(cell -> cell.level().value()).endsWith(7L, 0xEEL, 0xEEL, 0xEEL, 0xEEL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout=small-first", "layout=packed", "byte-order=swapped"})
    void whoTakesTheBytesForSomethingElseIsWrong(String other) {
        String[] setting = other.split("=");
        try (var one = OneSession.of("message-layout", Map.of("sends", "1", "send-ms", "0", setting[0], setting[1]), Map.of())) {
            one.awaitEnd();
            assertThat(one.number("wrong")).isEqualTo(1);
            assertThat(one.number("bytes")).isEqualTo(other.endsWith("packed") ? 20 : 24);
        }
    }
}
