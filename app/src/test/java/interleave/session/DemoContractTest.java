package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demo;
import interleave.demo.Demos;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.trace.Phase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every demo can be played: each of its roles runs, and nothing is left behind. */
class DemoContractTest {
    static Stream<String> demos() {
        return Demos.all().stream().map(Demo::id);
    }

    @ParameterizedTest
    @MethodSource("demos")
    void everyRoleRunsOnRealObjectsAndNothingIsLeft(String id) {
        Demo demo = Demos.find(id).orElseThrow();
        Map<String, Integer> roles = new LinkedHashMap<>();
        demo.roles().forEach(role -> roles.put(role.name(), Math.max(1, role.least())));
        try (var one = OneSession.of(id, demo.small(), roles)) {
            one.awaitWorld("everybody has begun", _ -> one.session().actors().stream().allMatch(actor -> actor.progress().phase().code() >= Phase.RUNNING.code()));
            one.session().lookNow();

            assertThat(one.world().actors()).extracting(ActorState::role).containsExactlyInAnyOrderElementsOf(
                    demo.roles().stream().flatMap(role -> Stream.generate(role::name).limit(roles.get(role.name()))).toList());
            assertThat(one.world().actors()).noneMatch(actor -> actor.activity() == Activity.FAILED);
            assertThat(one.world().objects()).hasSameSizeAs(one.session().objects()).noneMatch(object -> object.gone());
        }
    }
}
