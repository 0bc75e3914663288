package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demo;
import interleave.demo.DemoTexts;
import interleave.demo.Demos;
import interleave.demo.Result;
import interleave.model.Activity;
import interleave.model.ActorState;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import interleave.trace.Phase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every demo can be played: each of its roles runs, the start shows what it is about, and nothing is left behind. */
class DemoContractTest {
    /** The longest takes 14 s on an idle machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

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

    @ParameterizedTest
    @MethodSource("demos")
    void startShowsForSureWhatItIsAbout(String id) {
        Demo demo = Demos.find(id).orElseThrow();
        SessionPlan plan = OneSession.plan(id, demo.aha().settings(), Map.of());
        Optional<String> schedule = demo.schedule(plan.settings());
        try (var one = OneSession.of(plan, schedule.isPresent() ? Speed.HELD : Speed.FULL)) {
            schedule.ifPresent(order -> {
                one.session().awaitBarrier();
                assertThat(new Player(one.session().turns(), false, () -> {}).play(Schedule.parse(order)).refusals()).isEmpty();
            });
            Eventually.isTrue(PATIENCE, "the result shows it", () -> demo.aha().shown().test(one.session().result()), () -> one.session().result());

            Result result = one.session().result();
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertThat(DemoTexts.of(demo, language).keySet())
                        .containsAll(Stream.of(result.numbers(), result.sequences()).flatMap(all -> all.keySet().stream()).map(name -> "result." + name).toList());
            }
        }
    }
}
