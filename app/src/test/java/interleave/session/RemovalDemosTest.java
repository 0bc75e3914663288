package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Result;
import interleave.model.Activity;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demos of names, keys and what is left, each run to what it is to show. */
class RemovalDemosTest {
    @Test
    void posixGoesOnWithoutItsNameAndSystemVIsToldThatItsSetIsGone() {
        try (var one = OneSession.of("posix-vs-sysv", Map.of("rounds", "4"), Map.of())) {
            one.awaitEnd();
            assertThat(one.world().actors()).allMatch(actor -> actor.activity() == Activity.EXITED);
            assertThat(one.session().result().numbers())
                    .containsEntry("posixDone", 8L).containsEntry("posixUndone", 0L)
                    .containsEntry("eidrm", 1L).containsEntry("einval", 1L).containsEntry("enoent", 0L);
            assertThat(one.number("sysvUndone")).isPositive();
            assertThat(one.number("sysvDone") + one.number("sysvUndone")).isEqualTo(8);
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
}
