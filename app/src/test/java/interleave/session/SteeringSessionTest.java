package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.demo.Mode;
import interleave.ipc.Signal;
import interleave.model.Activity;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import interleave.trace.GateMode;
import interleave.trace.Operation;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SteeringSessionTest {
    private static OneSession held(String increments) {
        return OneSession.of(OneSession.plan("lost-increments", Map.of("increments", increments), Map.of()), Speed.HELD);
    }

    private static void awaitHeldBefore(OneSession one, int actor, Operation operation) {
        one.awaitWorld("actor " + actor + " is held before " + operation, world -> world.actors().size() > actor
                && world.actors().get(actor).activity() == Activity.HELD
                && world.actors().get(actor).operation().filter(operation::equals).isPresent());
    }

    @Test
    void onePlusOneIsOneWhenBothLoadBeforeEitherStores() {
        try (var one = held("1")) {
            awaitHeldBefore(one, 0, Operation.LOAD);
            awaitHeldBefore(one, 1, Operation.LOAD);
            one.session().stepAll();
            awaitHeldBefore(one, 0, Operation.STORE);
            awaitHeldBefore(one, 1, Operation.STORE);
            assertThat(one.actor(0).register()).isEqualTo(OptionalLong.of(0));
            assertThat(one.actor(0).line()).isPositive();
            one.session().stepAll();
            one.awaitEnd();
            assertThat(one.number("expected")).isEqualTo(2);
            assertThat(one.number("actual")).isEqualTo(1);
            assertThat(one.session().mode()).isEqualTo(Mode.STEPPED);
        }
    }

    @Test
    void onePlusOneIsTwoWhenOneGoesAfterTheOther() {
        try (var one = held("1")) {
            for (int actor : new int[] {1, 0}) {
                awaitHeldBefore(one, actor, Operation.LOAD);
                one.session().step(actor);
                awaitHeldBefore(one, actor, Operation.STORE);
                one.session().step(actor);
                one.awaitActor(actor, Activity.EXITED);
            }
            assertThat(one.number("actual")).isEqualTo(2);
        }
    }

    @Test
    void aStepLetsExactlyOneOperationOfOneActorThrough() {
        try (var one = held("100")) {
            awaitHeldBefore(one, 0, Operation.LOAD);
            for (int steps = 1; steps <= 5; steps++) {
                long expected = steps;
                one.session().step(0);
                one.awaitWorld("it is held again", world -> one.actor(0).activity() == Activity.HELD && one.actor(0).operations() == expected);
            }
            assertThat(one.actor(1).operations()).isZero();
        }
    }

    @Test
    void whoIsBlockedKeepsNoStepForLater() {
        SessionPlan plan = OneSession.plan("guarded-increments", Map.of("increments", "1", "guard", "semaphore"), Map.of());
        List<String> stepped;
        try (var one = OneSession.of(plan, Speed.HELD)) {
            awaitHeldBefore(one, 0, Operation.WAIT);
            awaitHeldBefore(one, 1, Operation.WAIT);
            one.session().step(0);
            awaitHeldBefore(one, 0, Operation.LOAD);
            one.session().step(1);
            one.awaitActor(1, Activity.BLOCKED);
            for (Operation next : List.of(Operation.STORE, Operation.POST)) {
                one.session().stepAll();
                awaitHeldBefore(one, 0, next);
            }
            one.session().stepAll();
            awaitHeldBefore(one, 1, Operation.LOAD);
            one.awaitActor(0, Activity.EXITED);
            assertThat(one.actor(1).operations()).isEqualTo(1);
            stepped = one.session().stepped();
        }
        assertThat(stepped).containsExactly("incrementer-1", "incrementer-2", "incrementer-1", "incrementer-1", "incrementer-1");
        try (var again = OneSession.of(plan, Speed.HELD)) {
            again.session().awaitBarrier();
            Player.Played played = new Player(again.session().turns(), false, () -> {}).play(Schedule.of(stepped));
            assertThat(played.refusals()).isEmpty();
            awaitHeldBefore(again, 1, Operation.LOAD);
        }
    }

    @Test
    void holdStopsARunningActorAndRunLetsItGo() {
        try (var one = OneSession.of("lost-increments", Map.of("increments", "100000000"), Map.of())) {
            one.awaitWorld("both run", world -> one.actor(0).operations() > 1000 && one.actor(1).operations() > 1000);
            one.session().pace(0, Speed.HELD);
            one.awaitActor(0, Activity.HELD);
            one.session().lookNow();
            long held = one.actor(0).operations();
            long other = one.actor(1).operations();
            one.awaitWorld("the other goes on", world -> one.actor(1).operations() > other + 1000);
            assertThat(one.actor(0).operations()).isEqualTo(held);
            assertThat(one.actor(0).gate()).isEqualTo(GateMode.STEP);
            one.session().pace(Speed.FULL);
            one.awaitWorld("it runs again", world -> one.actor(0).operations() > held + 1000);
            assertThat(one.actor(0).gate()).isEqualTo(GateMode.RUN);
        }
    }

    @Test
    void aPacedActorKeepsToItsPace() {
        SessionPlan plan = OneSession.plan("lost-increments", Map.of("increments", "1000"), Map.of("incrementer", 1));
        try (var one = OneSession.of(plan, Speed.of(50))) {
            one.awaitWorld("it moves", world -> !world.actors().isEmpty() && one.actor(0).operations() > 2);
            long from = System.nanoTime();
            long before = one.actor(0).operations();
            one.awaitWorld("ten more", world -> one.actor(0).operations() >= before + 10);
            // Not faster; how much slower is up to the scheduler. The first may have been near.
            assertThat(System.nanoTime() - from).isGreaterThan(8 * 20_000_000L);
        }
    }

    @Test
    void anActorIsAddedAndRemovedWhileItRuns() {
        try (var one = OneSession.of("semaphore-bag", Map.of("take-ms", "20", "give-ms", "20"), Map.of("taker", 1))) {
            one.awaitWorld("they are at work", world -> world.actors().size() == 2 && one.actor(1).operations() > 1);
            int added = one.session().addActor("taker");
            one.awaitWorld("the new one is at work", world -> world.actors().size() == 3 && one.actor(added).operations() > 1);
            assertThat(one.actor(added).name()).isEqualTo("taker-2");
            long pid = one.actor(1).pid();
            one.session().removeActor(1);
            one.awaitWorld("the old one is off the stage", world -> one.actor(1).removed() && one.actor(1).activity() == Activity.KILLED);
            assertThat(ProcessHandle.of(pid)).isEmpty();
            long done = one.actor(added).operations();
            one.awaitWorld("the others go on", world -> one.actor(added).operations() > done + 1);
            assertThat(one.session().isOver()).isFalse();
            assertThat(one.number("foreign")).as("what the removed one has done stays counted").isZero();
        }
    }

    @Test
    void anActorAddedAfterTheEndBeginsAndTheSessionIsNotOver() {
        try (var one = OneSession.of("lost-increments", Map.of("increments", "10"), Map.of())) {
            one.awaitEnd();
            int added = one.session().addActor("incrementer");
            one.awaitActor(added, Activity.EXITED);
            one.awaitEnd();
            assertThat(one.number("expected")).isEqualTo(30);
        }
    }

    @Test
    void aSessionWithoutActorsGoesOnUntilItIsClosed() {
        try (var one = OneSession.of("semaphore-bag", Map.of(), Map.of("taker", 0, "giver", 0))) {
            Eventually.isTrue("it has begun", () -> one.session().beganAt() != 0, one::world);
            one.session().lookNow();
            assertThat(one.session().isOver()).isFalse();
            assertThat(one.number("value")).isEqualTo(7);
        }
    }

    @Test
    void aSignalToOneThatHasEndedDoesNothing() {
        try (var one = OneSession.of("lost-increments", Map.of("increments", "1"), Map.of())) {
            one.awaitEnd();
            one.session().signal(0, Signal.KILL);
            one.session().lookNow();
            assertThat(one.actor(0).activity()).isEqualTo(Activity.EXITED);
        }
    }

    @Test
    void nothingCanBeSteeredAfterTheEnd() {
        try (var one = held("10")) {
            awaitHeldBefore(one, 0, Operation.LOAD);
            one.session().close();
            one.session().step(0);
            one.session().stepAll();
            one.session().pace(Speed.FULL);
            one.session().signal(0, Signal.STOP);
            assertThatThrownBy(() -> one.session().addActor("incrementer")).isInstanceOf(SessionException.class).hasMessageContaining("over");
            assertThat(one.actor(0).activity()).isEqualTo(Activity.KILLED);
        }
    }
}
