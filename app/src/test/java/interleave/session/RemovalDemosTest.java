package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.demo.Result;
import interleave.ipc.inspect.QueueLimits;
import interleave.model.Activity;
import interleave.model.ObjectState;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demos of names, keys and what is left, each run to what it is to show. */
class RemovalDemosTest {
    @Test
    void posixGoesOnWithoutItsNameAndSystemVIsToldThatItsSetIsGone() {
        try (var one = OneSession.of(OneSession.plan("posix-vs-sysv", Map.of(), Map.of()), Speed.HELD)) {
            // Together: on a busy machine one worker could have done all its rounds before the other has begun.
            one.awaitWorld("all have come to their first operation", world -> world.actors().size() == 4 && world.actors().stream().allMatch(actor -> actor.activity() == Activity.HELD));
            one.session().pace(Speed.FULL);
            one.awaitEnd();
            assertThat(one.world().actors()).allMatch(actor -> actor.activity() == Activity.EXITED);
            assertThat(one.session().result().numbers())
                    .containsEntry("posixDone", 16L).containsEntry("posixUndone", 0L)
                    .containsEntry("eidrm", 1L).containsEntry("einval", 1L).containsEntry("enoent", 0L);
            assertThat(one.number("sysvUndone")).isPositive();
            assertThat(one.number("sysvDone") + one.number("sysvUndone")).isEqualTo(16);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
            assertThat(one.world().objects()).allMatch(object -> object.gone());

            int late = one.session().addActor("posix");
            one.awaitActor(late, Activity.EXITED);
            late = one.session().addActor("sysv");
            one.awaitActor(late, Activity.EXITED);
            assertThat(one.number("enoent")).isEqualTo(2);
        }
    }

    @Test
    void withoutARemovalBothDoTheSame() {
        try (var one = OneSession.of("posix-vs-sysv", Map.of("rounds", "2", "hold-ms", "1", "remove", "nobody"), Map.of())) {
            one.awaitEnd();
            assertThat(one.session().result().numbers())
                    .containsEntry("posixDone", 4L).containsEntry("sysvDone", 4L).containsEntry("sysvUndone", 0L).containsEntry("eidrm", 0L);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
            assertThat(one.world().objects()).noneMatch(object -> object.gone());
        }
    }

    @Test
    void whatProcessesLeaveIsInTheWayOfTheNextUntilSomebodyRemovesIt() {
        try (var one = OneSession.of("leftovers", Map.of("queues", "2", "next-ms", "0", "later-ms", "0"), Map.of("maker", 1, "hoarder", 0))) {
            one.awaitEnd();
            assertThat(one.session().result().numbers()).containsEntry("left", 6L).containsEntry("eexist", 0L).containsEntry("queues", 1L);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.BROKEN);
            assertThat(one.world().objects().subList(0, 6)).allSatisfy(object -> {
                ObjectState.Promised left = (ObjectState.Promised) object;
                assertThat(left.isThere()).isTrue();
                assertThat(left.maker()).isZero();
                assertThat(left.users()).isEmpty();
            });

            one.awaitActor(one.session().addActor("maker"), Activity.EXITED);
            assertThat(one.session().result().numbers()).containsEntry("left", 6L).containsEntry("eexist", 6L);

            one.awaitActor(one.session().addActor("cleaner"), Activity.EXITED);
            one.session().lookNow();
            assertThat(one.session().result().numbers()).containsEntry("left", 0L).containsEntry("removed", 6L);
            assertThat(one.session().result().verdict()).isEqualTo(Result.Verdict.KEPT);
            assertThat(one.world().objects()).noneMatch(object -> ((ObjectState.Promised) object).isThere());
        }
    }

    /** Others may have queues of this user at the same time: then fewer are left for this one. */
    @Test
    void queueThatNoBytesAreLeftForIsRefused() {
        QueueLimits limits = QueueLimits.read();
        long fit = limits.bytes().orElse(Long.MAX_VALUE) / (10 * (8192 + 96));
        assumeTrue(fit >= 1 && fit < 16, "a user may have " + fit + " queues of the usual size");
        String wanted = Long.toString(fit + 1);
        try (var one = OneSession.of("leftovers", Map.of("queues", wanted, "next-ms", "0", "later-ms", "0"), Map.of("maker", 1, "hoarder", 1))) {
            one.awaitEnd();
            assertThat(one.number("emfileAt")).isBetween(1L, fit + 1);
            assertThat(one.number("queues")).isEqualTo(one.number("emfileAt") - 1);
        }
    }
}
