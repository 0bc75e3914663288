package interleave.model;

import static interleave.model.Story.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final long ALL = Long.MAX_VALUE;

    @Test
    void shouldShowWhenAnActorWasHeld() {
        Story story = Story.of(1).held(10 * MILLI, 0, Operation.LOAD, 0, 5).done(30 * MILLI, 0, Operation.LOAD, 0, 0);

        assertThat(spans(story)).containsExactly("0 RUNNING", "10 HELD", "30 RUNNING");
    }

    @Test
    void shouldShowAWaitAsBlockedFromItsBeginning() {
        Story story = Story.of(1).began(10 * MILLI, 0, Operation.WAIT, 0).ended(10 * MILLI, 30 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0);

        assertThat(spans(story)).containsExactly("0 RUNNING", "10 BLOCKED", "30 RUNNING");
    }

    @Test
    void shouldShowAWaitAsBlockedAfterItWasHeld() {
        Story story = Story.of(1)
                .held(5 * MILLI, 0, Operation.WAIT, 0, 7)
                .began(10 * MILLI, 0, Operation.WAIT, 0)
                .ended(10 * MILLI, 30 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0);

        assertThat(spans(story)).containsExactly("0 RUNNING", "5 HELD", "10 BLOCKED", "30 RUNNING");
    }

    @Test
    void shouldShowAWaitThatHasNotEndedWhereTheKernelShowsIt() {
        Story story = Story.of(1).began(10 * MILLI, 0, Operation.WAIT, 0);
        assertThat(spans(story)).containsExactly("0 RUNNING");

        story.seen(20 * MILLI, 0, "sem_wait");
        assertThat(spans(story)).containsExactly("0 RUNNING", "20 BLOCKED");

        story.ended(10 * MILLI, 30 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0);
        assertThat(spans(story)).containsExactly("0 RUNNING", "20 BLOCKED", "30 RUNNING");
    }

    @Test
    void shouldNotBeBlockedByASightThatComesTooLate() {
        Story story = Story.of(1)
                .began(10 * MILLI, 0, Operation.WAIT, 0)
                .ended(10 * MILLI, 30 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0)
                .seen(29 * MILLI, 0, "sem_wait");
        assertThat(spans(story)).containsExactly("0 RUNNING", "10 BLOCKED", "30 RUNNING");

        story.began(40 * MILLI, 0, Operation.WAIT, 0).seen(39 * MILLI, 0, "sem_wait");
        assertThat(spans(story)).containsExactly("0 RUNNING", "10 BLOCKED", "30 RUNNING");
    }

    @Test
    void shouldNotShowAnOperationThatCannotBlockAsBlocked() {
        Story story = Story.of(1).ended(10 * MILLI, 30 * MILLI, 0, Operation.POST, 0, Outcome.DONE, 0);

        assertThat(spans(story)).containsExactly("0 RUNNING");
    }

    @Test
    void shouldShowAStopAndWhatWasBeforeIt() {
        Story story = Story.of(1)
                .began(10 * MILLI, 0, Operation.WAIT, 0)
                .seen(20 * MILLI, 0, "sem_wait")
                .stopped(40 * MILLI, 0)
                .seen(60 * MILLI, 0, "sem_wait")
                .ended(10 * MILLI, 80 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0);

        assertThat(spans(story)).containsExactly("0 RUNNING", "20 BLOCKED", "40 STOPPED", "60 BLOCKED", "80 RUNNING");
    }

    /** Continued and released before anybody looked again. */
    @Test
    void shouldKeepAStopThatEndedUnseen() {
        Story story = Story.of(1)
                .began(10 * MILLI, 0, Operation.WAIT, 0)
                .seen(20 * MILLI, 0, "sem_wait")
                .stopped(40 * MILLI, 0)
                .ended(10 * MILLI, 60 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0)
                .seen(70 * MILLI, 0, "");

        assertThat(spans(story)).containsExactly("0 RUNNING", "20 BLOCKED", "40 STOPPED", "60 RUNNING");
    }

    @Test
    void shouldEndWithItsActor() {
        Story story = Story.of(2)
                .held(10 * MILLI, 0, Operation.LOAD, 0, 5)
                .then(new Happening.ActorExited(50 * MILLI, 0, 137, 9, ""))
                .held(60 * MILLI, 0, Operation.LOAD, 0, 5)
                .stopped(70 * MILLI, 0);
        List<Lane> lanes = story.lanes().between(0, ALL, 90 * MILLI);

        assertThat(spans(lanes.getFirst())).containsExactly("0 RUNNING", "10 HELD");
        assertThat(lanes.getFirst().end()).isEqualTo(50 * MILLI);
        assertThat(lanes.get(1).end()).as("known so far").isEqualTo(90 * MILLI);
        assertThat(lanes).extracting(Lane::name).containsExactly("actor-1", "actor-2");
        assertThat(lanes).extracting(Lane::actor).containsExactly(0, 1);
    }

    @Test
    void shouldKeepNoSpanThatNobodyCouldSee() {
        Story story = Story.of(1);
        for (int i = 1; i <= 10_000; i++) {
            long time = i * 20_000L;
            story.began(time - 5_000, 0, Operation.WAIT, 0).ended(time - 5_000, time, 0, Operation.WAIT, 0, Outcome.DONE, 0);
        }

        assertThat(spans(story)).containsExactly("0 RUNNING");
    }

    @Test
    void shouldNotDrawOutWhatWasBeforeARowOfShortOnes() {
        Story story = Story.of(1).held(10 * MILLI, 0, Operation.WAIT, 0, 5);
        for (int i = 1; i <= 10_000; i++) {
            long time = 20 * MILLI + i * 20_000L;
            story.ended(time - 5_000, time, 0, Operation.WAIT, 0, Outcome.DONE, 0);
        }

        assertThat(spans(story)).containsExactly("0 RUNNING", "10 HELD", "20 RUNNING");
    }

    @Test
    void shouldKeepAtMostOneTickAMillisecond() {
        Story story = Story.of(1);
        for (int i = 0; i < 10_000; i++) {
            story.done(i * 10_000L, 0, Operation.LOAD, 0, 0);
        }
        long[] ticks = lane(story, -1, ALL).ticks();

        assertThat(ticks).isSorted().hasSize(100);
        for (int i = 1; i < ticks.length; i++) {
            assertThat(ticks[i] - ticks[i - 1]).isGreaterThanOrEqualTo(MILLI);
        }
    }

    @Test
    void shouldForgetTheOldestOfVeryManySpans() {
        Story story = Story.of(1);
        int steps = 100_000;
        for (int i = 1; i <= steps; i++) {
            story.held(2L * i * MILLI, 0, Operation.LOAD, 0, 5).done((2L * i + 1) * MILLI, 0, Operation.LOAD, 0, i);
        }
        Lane lane = lane(story, 0, ALL);

        assertThat(lane.starts()).isSorted().hasSizeBetween(1 << 15, 1 << 16);
        assertThat(lane.spans()).hasSize(lane.starts().length);
        assertThat(lane.starts()[lane.starts().length - 1]).isEqualTo((2L * steps + 1) * MILLI);
        assertThat(IntStream.range(0, lane.spans().size())).allSatisfy(
                i -> assertThat(lane.spans().get(i)).isEqualTo(lane.starts()[i] / MILLI % 2 == 0 ? Span.HELD : Span.RUNNING));
    }

    @Test
    void shouldCutOutAStretchOfTime() {
        Story story = Story.of(1);
        for (int i = 1; i <= 10; i++) {
            story.held(20L * i * MILLI, 0, Operation.LOAD, 0, 5).done((20L * i + 10) * MILLI, 0, Operation.LOAD, 0, i);
        }

        assertThat(spans(lane(story, 45 * MILLI, 75 * MILLI))).as("with the one that had begun before").containsExactly("40 HELD", "50 RUNNING", "60 HELD", "70 RUNNING");
        assertThat(lane(story, 45 * MILLI, 75 * MILLI).ticks()).containsExactly(50 * MILLI, 70 * MILLI);
        assertThat(spans(lane(story, 500 * MILLI, 600 * MILLI))).containsExactly("210 RUNNING");
        assertThat(spans(lane(story, -20 * MILLI, -10 * MILLI))).isEmpty();
        assertThat(spans(lane(Story.of(0).added(0), 0, ALL))).isEmpty();
    }

    @Test
    void shouldDrawAnArrowFromAPostToWhomItReleased() {
        Story story = Story.of(2)
                .began(10 * MILLI, 0, Operation.WAIT, 0)
                .done(30 * MILLI, 1, Operation.POST, 0, 0)
                .ended(10 * MILLI, 31 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0);

        assertThat(arrows(story)).containsExactly(new Arrow(1, 30 * MILLI, 0, 31 * MILLI));
    }

    @Test
    void shouldDrawNoArrowToOneThatDidNotHaveToWait() {
        Story story = Story.of(2)
                .done(5 * MILLI, 1, Operation.POST, 0, 0)
                .ended(10 * MILLI, 10 * MILLI + 5_000, 0, Operation.WAIT, 0, Outcome.DONE, 0);
        assertThat(arrows(story)).isEmpty();

        // Blocked for long, but the post was before that, and so it was somebody else who released it.
        story.ended(20 * MILLI, 40 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0);
        assertThat(arrows(story)).isEmpty();
    }

    @Test
    void shouldDrawNoArrowFromAnotherObjectOrToOneself() {
        Story story = Story.of(2)
                .done(30 * MILLI, 1, Operation.POST, 1, 0)
                .ended(10 * MILLI, 31 * MILLI, 0, Operation.WAIT, 0, Outcome.DONE, 0)
                .moved(40 * MILLI, 0, Operation.SEND, 2, "mine", 0)
                .moved(41 * MILLI, 0, Operation.RECEIVE, 2, "mine", 0);

        assertThat(arrows(story)).isEmpty();
    }

    @Test
    void shouldDrawNoArrowToAWaitThatTimedOut() {
        Story story = Story.of(2)
                .done(30 * MILLI, 1, Operation.POST, 0, 0)
                .ended(10 * MILLI, 31 * MILLI, 0, Operation.TIMED_WAIT, 0, Outcome.TIMED_OUT, 0);

        assertThat(arrows(story)).isEmpty();
    }

    @Test
    void shouldDrawAnArrowFromAnUnlockToTheNextHolder() {
        Story story = Story.of(2)
                .done(30 * MILLI, 1, Operation.UNLOCK, 0, 0)
                .ended(10 * MILLI, 31 * MILLI, 0, Operation.LOCK, 0, Outcome.DONE, 0);

        assertThat(arrows(story)).containsExactly(new Arrow(1, 30 * MILLI, 0, 31 * MILLI));
    }

    @Test
    void shouldDrawAnArrowFromASendToItsReceive() {
        Story story = Story.of(3)
                .moved(10 * MILLI, 0, Operation.SEND, 0, "one", 0)
                .moved(11 * MILLI, 1, Operation.TRY_SEND, 0, "two", 9)
                .moved(20 * MILLI, 2, Operation.RECEIVE, 0, "two", 9)
                .moved(21 * MILLI, 2, Operation.TIMED_RECEIVE, 0, "one", 0);

        assertThat(arrows(story)).containsExactly(new Arrow(1, 11 * MILLI, 2, 20 * MILLI), new Arrow(0, 10 * MILLI, 2, 21 * MILLI));
    }

    @Test
    void shouldHandOutTheArrowsThatTouchAStretchOfTime() {
        Story story = Story.of(2);
        for (int i = 0; i < 5; i++) {
            story.moved((10L * i) * MILLI, 0, Operation.SEND, 0, "m" + i, 0).moved((10L * i + 5) * MILLI, 1, Operation.RECEIVE, 0, "m" + i, 0);
        }

        assertThat(story.lanes().arrowsBetween(12 * MILLI, 21 * MILLI)).extracting(arrow -> arrow.from() / MILLI).containsExactly(10L, 20L);
        assertThat(story.lanes().arrowsBetween(6 * MILLI, 9 * MILLI)).isEmpty();
    }

    @Test
    void shouldForgetTheOldestOfVeryManyArrows() {
        Story story = Story.of(2);
        int messages = 10_000;
        for (int i = 0; i < messages; i++) {
            story.moved(2L * i, 0, Operation.SEND, 0, "m" + i, 0).moved(2L * i + 1, 1, Operation.RECEIVE, 0, "m" + i, 0);
        }

        assertThat(arrows(story)).hasSize(4096).last().isEqualTo(new Arrow(0, 2L * messages - 2, 1, 2L * messages - 1));
    }

    private static Lane lane(Story story, long from, long to) {
        return story.lanes().between(from, to, 1000 * MILLI).getFirst();
    }

    private static List<String> spans(Story story) {
        return spans(lane(story, 0, ALL));
    }

    private static List<String> spans(Lane lane) {
        return IntStream.range(0, lane.starts().length).mapToObj(i -> lane.starts()[i] / MILLI + " " + lane.spans().get(i)).toList();
    }

    private static List<Arrow> arrows(Story story) {
        return story.lanes().arrowsBetween(0, ALL);
    }
}
