package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Result;
import interleave.ipc.Signal;
import interleave.model.Activity;
import interleave.model.WaitForGraph.Wait;
import interleave.trace.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Processes that wait for each other, or for one that died. */
class DeadlockSessionTest {
    private static final int LEFT = 0;
    private static final int RIGHT = 1;
    /** Long enough for both to have begun before either takes its second. */
    private static final String HOLD = "500000";
    private static final List<Wait> CIRCLE = List.of(new Wait(0, RIGHT, 1), new Wait(1, LEFT, 0));

    private static OneSession opposite() {
        return OneSession.of("deadlock-two-semaphores", Map.of("rounds", "2", "hold-us", HOLD), Map.of());
    }

    private static void awaitCircle(OneSession one) {
        one.awaitWorld("the circle has closed", world -> world.waitForGraph().cycle().isPresent());
    }

    @RepeatedTest(3)
    void theCircleIsNamedWhenItClosesAndStaysInTheResultOfASessionThatWasEnded() {
        var one = opposite();
        try (one) {
            awaitCircle(one);
            assertThat(one.world().waitForGraph().cycle()).contains(CIRCLE);
            assertThat(one.world().waitForGraph().nobodyCanGoOn()).isTrue();
            assertThat(one.blocked()).extracting(actor -> actor.call()).containsExactly("sem_wait", "sem_wait");
            assertThat(one.number("rounds")).isZero();
            assertThat(one.number("deadlocks")).isEqualTo(1);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
        }
        assertThat(one.number("deadlocks")).isEqualTo(1);
    }

    @Test
    void aCircleThatNobodyHasLookedAtIsInTheResultAllTheSame() {
        var one = opposite();
        try (one) {
            awaitCircle(one);
        }
        assertThat(one.number("deadlocks")).isEqualTo(1);
    }

    @Test
    void inTheSameOrderNobodyWaitsForEver() {
        try (var one = OneSession.of("deadlock-two-semaphores", Map.of("order", "same", "rounds", "20", "hold-us", "1000"), Map.of("lefthander", 2, "righthander", 2))) {
            one.awaitEnd();
            assertThat(one.number("rounds")).isEqualTo(80);
            assertThat(one.number("deadlocks")).isZero();
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
        }
    }

    @Test
    void twoStepsEachAreEnough() {
        try (var one = OneSession.of(OneSession.plan("deadlock-two-semaphores", Map.of("hold-us", "0"), Map.of()), Speed.HELD)) {
            awaitBothHeldBefore(one, RIGHT, LEFT, "their first wait");
            one.session().stepAll();
            awaitBothHeldBefore(one, LEFT, RIGHT, "their second wait");
            assertThat(one.world().waitForGraph().waits()).as("held at the gate is not blocked").isEmpty();
            one.session().stepAll();
            awaitCircle(one);
        }
    }

    @Test
    void whenOneOfTheCircleIsKilledAPostInItsPlaceFreesTheOther() {
        try (var one = opposite()) {
            awaitCircle(one);
            one.session().signal(0, Signal.KILL);
            one.awaitActor(0, Activity.KILLED);
            assertThat(one.world().waitForGraph().cycle()).isEmpty();
            assertThat(one.world().waitForGraph().holderDied()).containsExactly(new Wait(1, LEFT, 0));

            one.session().postInPlaceOf(new Wait(1, LEFT, 0));
            one.awaitEnd();
            assertThat(one.actor(1).activity()).isEqualTo(Activity.EXITED);
            assertThat(one.number("rounds")).isEqualTo(2);
            assertThat(one.semaphore(LEFT).level().value()).isEqualTo(1);
            assertThat(one.semaphore(LEFT).level().disagrees()).isFalse();
        }
    }

    @Test
    void theMutexOfADeadHolderIsGivenBackInItsPlaceWhateverKindItIsOf() {
        for (String guard : List.of("semaphore", "sysv-semaphore")) {
            try (var one = OneSession.of("guarded-increments", Map.of("guard", guard, "increments", "1", "window-us", "2000000"), Map.of())) {
                one.awaitWorld("one waits for the other", world -> world.waitForGraph().waits().size() == 1);
                Wait wait = one.world().waitForGraph().waits().getFirst();
                one.session().signal(wait.holder(), Signal.KILL);
                one.awaitActor(wait.holder(), Activity.KILLED);
                assertThat(one.world().waitForGraph().holderDied()).containsExactly(wait);
                one.session().postInPlaceOf(wait);
                one.awaitActor(wait.actor(), Activity.EXITED);
                assertThat(one.world().waitForGraph().holderDied()).isEmpty();
            }
        }
    }

    private static void awaitBothHeldBefore(OneSession one, int ofRighthander, int ofLefthander, String what) {
        one.awaitWorld("both are held before " + what, world -> world.actors().size() == 2
                && world.actors().stream().allMatch(actor -> actor.activity() == Activity.HELD && actor.operation().filter(Operation.WAIT::equals).isPresent())
                && world.actors().get(0).object() == ofLefthander
                && world.actors().get(1).object() == ofRighthander);
    }
}
