package interleave.model;

import static interleave.model.Story.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.ObjectSpec;
import interleave.trace.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Timeline timeline = new Timeline(List.of(ObjectSpec.counter("counter")));

    @Test
    void shouldBeginWithItsFirstEvent() {
        assertThat(timeline.began()).isZero();
        timeline.append(new Story().added(7 * MILLI).events());
        timeline.append(new Events());
        timeline.append(Story.of(0).then(new Happening.NumbersSeen(9 * MILLI, 0, List.of(4L))).events());

        assertThat(timeline.began()).isEqualTo(7 * MILLI);
    }

    @Test
    void shouldSayWhenThereIsSomethingNew() {
        long before = timeline.version();
        timeline.append(new Events());
        assertThat(timeline.version()).isEqualTo(before);

        timeline.append(Story.of(1).events());
        assertThat(timeline.version()).isGreaterThan(before);
    }

    @Test
    void shouldShowStateAndLanesOfTheSameEvents() {
        timeline.append(Story.of(2)
                .held(10 * MILLI, 0, Operation.STORE, 0, 5)
                .done(20 * MILLI, 0, Operation.STORE, 0, 42)
                .events());

        assertThat(timeline.now().events()).isEqualTo(2);
        assertThat(timeline.now().time()).isEqualTo(20 * MILLI);
        assertThat(((ObjectState.Memory) timeline.now().objects().getFirst()).cells().getFirst().level().reported()).isEqualTo(42);
        assertThat(timeline.view(0, 30 * MILLI, 10).lanes()).hasSize(2).first().satisfies(lane -> assertThat(lane.spans().kinds()).containsExactly(Span.RUNNING, Span.HELD));
    }

    @Test
    void shouldNotKeepTheRunThatItWasGiven() {
        Events run = Story.of(1).done(1, 0, Operation.STORE, 0, 5).events();
        timeline.append(run);
        WorldState before = timeline.now();
        run.clear();

        assertThat(timeline.now()).isEqualTo(before);
    }

    @Test
    void shouldBeLookedAtWhileItGrows() throws Exception {
        timeline.append(Story.of(1).events());
        CompletableFuture<Void> collector = CompletableFuture.runAsync(() -> {
            for (int i = 1; i <= 20_000; i++) {
                Story next = Story.of(0);
                timeline.append(next.done(i * MILLI, 0, Operation.STORE, 0, i).events());
            }
        });
        long last = 0;
        while (!collector.isDone()) {
            WorldState world = timeline.now();
            long value = ((ObjectState.Memory) world.objects().getFirst()).cells().getFirst().level().reported();
            assertThat(value).as("one event, one store").isEqualTo(world.events()).isGreaterThanOrEqualTo(last);
            last = value;
        }

        collector.get(10, TimeUnit.SECONDS);
        assertThat(timeline.now().events()).isEqualTo(20_000);
    }
}
