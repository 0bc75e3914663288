package interleave.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeekingTest {
    private static final int EVENTS = 3 * BlockCodec.MOST_EVENTS + 1234;

    private final Timeline timeline = new Timeline(RandomStory.OBJECTS);

    @Test
    void shouldBeTheSameGoingBackAsGoingForwardAtEveryEvent() {
        Events run = RandomStory.of(3, 9_000);
        List<WorldState> forward = forward(run);
        timeline.append(run);

        for (int i = run.size(); i >= 0; i--) {
            assertThat(timeline.stateAt(i)).as("after %s events", i).isEqualTo(forward.get(i));
        }
        for (int i = 0; i <= run.size(); i++) {
            assertThat(timeline.stateAt(i)).as("after %s events", i).isEqualTo(forward.get(i));
        }
    }

    @Test
    void shouldBeTheSameWhereverOneJumpsTo() {
        Events run = RandomStory.of(4, EVENTS);
        List<WorldState> forward = forward(run);
        timeline.append(run);
        List<Integer> places = new ArrayList<>(IntStream.rangeClosed(0, EVENTS).boxed().toList());
        Collections.shuffle(places, new Random(5));

        for (int place : places.subList(0, 400)) {
            assertThat(timeline.stateAt(place)).as("after %s events", place).isEqualTo(forward.get(place));
        }
        assertThat(timeline.now()).isEqualTo(forward.getLast());
        assertThatThrownBy(() -> timeline.stateAt(EVENTS + 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void shouldFindHowManyEventsHadHappenedAtATime() {
        Events run = RandomStory.of(6, EVENTS);
        timeline.append(run);
        Random random = new Random(8);

        for (int n = 0; n < 300; n++) {
            long time = random.nextLong(run.time(0) - 5, run.time(EVENTS - 1) + 5);
            int index = (int) timeline.indexAt(time);
            assertThat(index == 0 || run.time(index - 1) <= time).isTrue();
            assertThat(index == EVENTS || run.time(index) > time).isTrue();
        }
    }

    @Test
    void shouldBeSoughtInWhileItGrows() throws Exception {
        Events run = RandomStory.of(9, EVENTS);
        List<WorldState> forward = forward(run);
        CompletableFuture<Void> collector = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < EVENTS; ) {
                Events part = new Events();
                for (int n = 0; n < 500 && i < EVENTS; n++) {
                    part.add(run, i++);
                }
                timeline.append(part);
            }
        });
        Random random = new Random(1);
        do {
            int place = (int) random.nextLong(timeline.size() + 1);
            assertThat(timeline.stateAt(place)).as("after %s events", place).isEqualTo(forward.get(place));
        } while (!collector.isDone());

        collector.get(10, TimeUnit.SECONDS);
        assertThat(timeline.stateAt(EVENTS)).isEqualTo(timeline.now()).isEqualTo(forward.getLast());
    }

    private static List<WorldState> forward(Events run) {
        WorldFold fold = new WorldFold(RandomStory.OBJECTS);
        List<WorldState> states = new ArrayList<>(List.of(fold.state()));
        for (int i = 0; i < run.size(); i++) {
            fold.apply(run, i, i + 1);
            states.add(fold.state());
        }
        return states;
    }
}
