package interleave.model;

import static interleave.model.Story.MILLI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.WrittenEvent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StretchTest {
    @Test
    void shouldShowWhenAnActorWasHeldAndWhenItWasBlocked() {
        Story story = Story.of(1)
                .held(5 * MILLI, 0, Operation.WAIT, 0, 7)
                .began(10 * MILLI, 0, Operation.WAIT, 0)
                .ended(10 * MILLI, 30 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0)
                .done(50 * MILLI, 0, Operation.POST, 0, 0);

        assertThat(spans(story, 0, 50)).containsExactly("0-5 RUNNING", "5-10 HELD", "10-30 BLOCKED", "30-50 RUNNING");
        assertThat(spans(story, 7, 40)).containsExactly("7-10 HELD", "10-30 BLOCKED", "30-40 RUNNING");
    }

    @Test
    void shouldShowAWaitAsBlockedFromItsBeginningAsSoonAsTheKernelShowsIt() {
        Story story = Story.of(1).began(10 * MILLI, 0, Operation.WAIT, 0).done(15 * MILLI, 0, Operation.POST, 0, 0);
        assertThat(spans(story, 0, 15)).containsExactly("0-15 RUNNING");

        Story asleep = Story.of(1).began(10 * MILLI, 0, Operation.WAIT, 0).seen(20 * MILLI, 0, "sem_wait");
        assertThat(spans(asleep, 0, 20)).containsExactly("0-10 RUNNING", "10-20 BLOCKED");
        assertThat(spans(asleep, 12, 14)).containsExactly("12-14 BLOCKED");
    }

    @Test
    void shouldNotBeBlockedByASightThatComesTooLate() {
        Story story = Story.of(1).began(40 * MILLI, 0, Operation.WAIT, 0).seen(39 * MILLI, 0, "sem_wait").done(50 * MILLI, 0, Operation.POST, 0, 0);

        assertThat(spans(story, 0, 50)).containsExactly("0-50 RUNNING");
    }

    @Test
    void shouldShowAStopAndWhatWasBeforeIt() {
        Story story = Story.of(1)
                .began(10 * MILLI, 0, Operation.WAIT, 0)
                .seen(20 * MILLI, 0, "sem_wait")
                .stopped(40 * MILLI, 0)
                .seen(60 * MILLI, 0, "sem_wait")
                .ended(10 * MILLI, 80 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0)
                .done(90 * MILLI, 0, Operation.POST, 0, 0);

        assertThat(spans(story, 0, 90)).containsExactly("0-10 RUNNING", "10-40 BLOCKED", "40-60 STOPPED", "60-80 BLOCKED", "80-90 RUNNING");
    }

    @Test
    void shouldEndWithItsActorAndHaveALaneForEach() {
        Story story = Story.of(2)
                .held(10 * MILLI, 0, Operation.LOAD, 0, 5)
                .then(new Happening.ActorExited(50 * MILLI, 0, 137, 9, ""))
                .held(60 * MILLI, 0, Operation.LOAD, 0, 5)
                .done(90 * MILLI, 1, Operation.LOAD, 0, 0);

        assertThat(spans(story, 0, 100)).containsExactly("0-10 RUNNING", "10-50 HELD");
        Stretch later = view(story, 60, 70, 1);
        assertThat(later.lanes()).extracting(LaneStretch::name).containsExactly("actor-1", "actor-2");
        assertThat(later.lanes()).extracting(LaneStretch::actor).containsExactly(0, 1);
        assertThat(later.lanes().getFirst().spans().starts()).isEmpty();
        assertThat(view(story, 5_000, 6_000, 3).lanes()).hasSize(2);
        assertThat(view(Story.of(0), 5_000, 6_000, 3).lanes()).isEmpty();
    }

    @Test
    void shouldOpenATickIntoItsValues() {
        Story story = Story.of(2)
                .held(1 * MILLI, 0, Operation.LOAD, 0, 5)
                .ended(2 * MILLI, 3 * MILLI, 0, Operation.LOAD, 0, Outcome.DONE, 41)
                .ended(3 * MILLI, 4 * MILLI, 0, Operation.STORE, 0, Outcome.FAILED, 42)
                .moved(6 * MILLI, 1, Operation.SEND, 2, "hello", 3)
                .done(8 * MILLI, 1, Operation.POST, 1, 0);
        Timeline timeline = timeline(story);
        LaneTicks first = timeline.view(0, 8 * MILLI, 4).lanes().getFirst().ticks();
        LaneTicks second = timeline.view(5 * MILLI, 8 * MILLI, 4).lanes().get(1).ticks();

        assertThat(first.times()).containsExactly(3 * MILLI, 4 * MILLI);
        assertThat(first.durations()).containsExactly(MILLI, MILLI);
        assertThat(first.operations()).containsExactly(Operation.LOAD, Operation.STORE);
        assertThat(first.outcomes()).containsExactly(Outcome.DONE, Outcome.FAILED);
        assertThat(first.values()).containsExactly(41, 42);
        assertThat(second.times()).as("the end does not belong to it").containsExactly(6 * MILLI);
        assertThat(second.objects()).containsExactly(2);
        assertThat(second.values()).as("a message's length").containsExactly(5);
        assertThat(timeline.stateAt(first.indices()[0] + 1).actors().getFirst().register()).hasValue(41);
    }

    @Test
    void shouldTellTheSharesOfTimeAndTheOperationsOfEachColumn() {
        Story story = Story.of(1)
                .held(10 * MILLI, 0, Operation.LOAD, 0, 5)
                .ended(15 * MILLI, 15 * MILLI + 40, 0, Operation.LOAD, 0, Outcome.DONE, 0)
                .ended(16 * MILLI, 16 * MILLI + 70, 0, Operation.STORE, 0, Outcome.DONE, 0)
                .stopped(30 * MILLI, 0)
                .done(40 * MILLI, 0, Operation.LOAD, 0, 0);
        LaneColumns columns = view(story, 0, 40, 2).lanes().getFirst().columns();

        assertThat(columns.running()).containsExactly(new float[] {0.75f, 0.5f}, within(1e-4f));
        assertThat(columns.held()).containsExactly(new float[] {0.25f, 0}, within(1e-4f));
        assertThat(columns.stopped()).containsExactly(new float[] {0, 0.5f}, within(1e-4f));
        assertThat(columns.operations()).containsExactly(2, 0);
        assertThat(columns.shortest()).containsExactly(40, 0);
        assertThat(columns.longest()).containsExactly(70, 0);
    }

    @Test
    void shouldConnectAPostWithWhomItReleasedAndASendWithItsReceive() {
        Story story = Story.of(2)
                .began(10 * MILLI, 1, Operation.WAIT, 0)
                .done(20 * MILLI, 0, Operation.POST, 0, 0)
                .ended(10 * MILLI, 21 * MILLI, 1, Operation.WAIT, 0, Outcome.DONE, 0)
                .moved(30 * MILLI, 0, Operation.SEND, 1, "same", 0)
                .moved(31 * MILLI, 0, Operation.SEND, 1, "same", 0)
                .moved(32 * MILLI, 1, Operation.RECEIVE, 1, "same", 0)
                .moved(33 * MILLI, 1, Operation.RECEIVE, 1, "same", 0)
                .moved(40 * MILLI, 1, Operation.RECEIVE, 1, "early", 0)
                .ended(0, 42 * MILLI, 1, Operation.WAIT, 3, Outcome.DONE, 0);
        story.events().add(0, WrittenEvent.moved(Operation.SEND, 1, 39 * MILLI, 41 * MILLI, "early".getBytes(), 0));

        assertThat(view(story, 0, 50, 10).arrows()).containsExactly(
                new Arrow(0, 20 * MILLI, 1, 21 * MILLI), new Arrow(0, 30 * MILLI, 1, 32 * MILLI), new Arrow(0, 31 * MILLI, 1, 33 * MILLI), new Arrow(0, 39 * MILLI, 1, 40 * MILLI));
        assertThat(view(story, 25, 29, 10).arrows()).isEmpty();
    }

    /** What is summed up must be what the events say, however the stretch lies. */
    @Test
    void shouldSumUpWhatTheEventsSay() {
        Events run = RandomStory.of(11, 30 * BlockCodec.MOST_EVENTS);
        Timeline timeline = timeline(run);
        long begin = timeline.began();
        long length = timeline.ended() - begin;
        for (int[] part : new int[][] {{0, 100}, {10, 90}, {33, 70}}) {
            long from = begin + length * part[0] / 100;
            long to = begin + length * part[1] / 100;
            Stretch sums = timeline.view(from, to, 400);
            ColumnScale scale = new ColumnScale(from, to, 400);
            ExactStretch exact = new ExactStretch(scale, new LaneTracks(null));
            exact.apply(run, 0);
            Stretch events = exact.end(timeline.tracks(), sums.lanes().stream().map(LaneStretch::name).toList(), timeline.ended());

            assertThat(sums.exact()).isFalse();
            for (int actor = 0; actor < 4; actor++) {
                LaneColumns found = sums.lanes().get(actor).columns();
                LaneColumns expected = events.lanes().get(actor).columns();
                for (Span kind : Span.values()) {
                    assertThat(sum(found.of(kind))).as("%s of actor %s", kind, actor).isCloseTo(sum(expected.of(kind)), within(0.5));
                }
                assertThat(sum(found.operations())).isCloseTo(sum(expected.operations()), within(70.0));
                assertThat(found.longest()[200]).isGreaterThanOrEqualTo(expected.longest()[200]);
            }
        }
    }

    @Test
    void shouldKnowInTheMiddleOfALongWaitThatItWasOne() {
        Story story = Story.of(2).began(MILLI, 0, Operation.WAIT, 1);
        int others = 20 * BlockCodec.MOST_EVENTS;
        for (int i = 0; i < others; i++) {
            story.done(2 * MILLI + i * 1_000L, 1, Operation.LOAD, 0, i);
        }
        long end = 2 * MILLI + others * 1_000L;
        story.ended(MILLI, end, 0, Operation.WAIT, 1, Outcome.DONE, 0).done(end + MILLI, 1, Operation.LOAD, 0, 0);
        Timeline timeline = timeline(story);
        long middle = end / 2;

        assertThat(spans(timeline.view(middle, middle + MILLI, 10))).containsExactly(middle / MILLI + "-" + (middle / MILLI + 1) + " BLOCKED");
        LaneColumns all = timeline.view(0, end, 10).lanes().getFirst().columns();
        assertThat(all.blocked()[5]).isEqualTo(1);
        assertThat(all.running()[5]).isZero();
    }

    @Test
    void shouldShowAWaitThatIsNotOver() {
        Story story = Story.of(2).began(MILLI, 0, Operation.WAIT, 1).seen(2 * MILLI, 0, "sem_wait");
        for (int i = 0; i < 5 * BlockCodec.MOST_EVENTS; i++) {
            story.done(2 * MILLI + i * 1_000L, 1, Operation.LOAD, 0, i);
        }
        Timeline timeline = timeline(story);

        Stretch all = timeline.view(0, timeline.ended(), 10);
        assertThat(all.exact()).isFalse();
        assertThat(all.lanes().getFirst().columns().blocked()[9]).isEqualTo(1);
    }

    @Test
    void shouldBeTheSameSumsWithLessMemory() {
        Pyramid small = new Pyramid(64);
        Pyramid large = new Pyramid();
        for (Pyramid pyramid : List.of(small, large)) {
            for (int i = 0; i < 100_000; i++) {
                pyramid.next(i * 100L);
                pyramid.operation(i & 1, i % 50);
                if (i % 1000 == 999) {
                    pyramid.span(0, Span.HELD, (i - 999) * 100L, i * 100L);
                }
            }
        }
        ColumnScale scale = new ColumnScale(0, 10_000_000, 5);
        List<LaneColumns> fromSmall = List.of(LaneColumns.of(5), LaneColumns.of(5));
        List<LaneColumns> fromLarge = List.of(LaneColumns.of(5), LaneColumns.of(5));
        small.draw(scale, 10_000_000, fromSmall);
        large.draw(scale, 10_000_000, fromLarge);

        for (int actor = 0; actor < 2; actor++) {
            assertThat(fromSmall.get(actor).held()).containsExactly(fromLarge.get(actor).held(), within(0.001f));
            assertThat(sum(fromSmall.get(actor).operations())).isCloseTo(50_000, within(1.0));
            assertThat(fromSmall.get(actor).longest()).containsOnly(48 + actor);
        }
    }

    @Test
    void shouldRefuseAStretchOfNothing() {
        Timeline timeline = timeline(Story.of(1));

        assertThatThrownBy(() -> timeline.view(5, 5, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> timeline.view(5, 6, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double sum(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
    }

    private static Timeline timeline(Story story) {
        return timeline(story.events());
    }

    private static Timeline timeline(Events run) {
        Timeline timeline = new Timeline(RandomStory.OBJECTS);
        timeline.append(run);
        return timeline;
    }

    private static Stretch view(Story story, long fromMillis, long toMillis, int columns) {
        return timeline(story).view(fromMillis * MILLI, toMillis * MILLI, columns);
    }

    private static List<String> spans(Story story, long fromMillis, long toMillis) {
        return spans(view(story, fromMillis, toMillis, 10));
    }

    private static List<String> spans(Stretch stretch) {
        LaneSpans spans = stretch.lanes().getFirst().spans();
        return IntStream.range(0, spans.starts().length).mapToObj(i -> spans.starts()[i] / MILLI + "-" + spans.ends()[i] / MILLI + " " + spans.kinds()[i]).toList();
    }
}
