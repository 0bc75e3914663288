package interleave.model;

import static interleave.model.Story.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.LockFileSpec;
import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SemaphoreSpec;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WorldFoldTest {
    private static final List<ObjectSpec> OBJECTS = List.of(
            ObjectSpec.counter("counter"), new SemaphoreSpec("bag", 3), new QueueSpec("queue", 10, 24), new LockFileSpec("lock"));

    @Test
    void shouldBeginWithTheObjectsAndNobody() {
        WorldState world = new WorldFold(OBJECTS).state();

        assertThat(world.actors()).isEmpty();
        assertThat(world.objects()).extracting(ObjectState::name).containsExactly("counter", "bag", "queue", "lock");
        assertThat(world.events()).isZero();
        assertThat(world.time()).isZero();
    }

    @RepeatedTest(20)
    void shouldDependOnTheEventsAndNotOnHowTheyAreSplitIntoRuns(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Events all = anything(random, 2000);
        WorldFold whole = new WorldFold(OBJECTS);
        whole.apply(all);
        WorldFold inRuns = new WorldFold(OBJECTS);
        for (int from = 0; from < all.size(); ) {
            Events run = new Events();
            int to = Math.min(all.size(), from + random.nextInt(1, 200));
            for (int i = from; i < to; i++) {
                run.add(all, i);
            }
            inRuns.apply(run);
            // Looking changes nothing.
            assertThat(inRuns.state().actors()).hasSizeLessThanOrEqualTo(4);
            from = to;
        }

        assertThat(inRuns.state()).isEqualTo(whole.state());
        assertThat(whole.state().events()).isGreaterThan(1000);
    }

    @Test
    void shouldHandOutPicturesThatDoNotChange() {
        WorldFold fold = new WorldFold(OBJECTS);
        Events all = anything(new Random(0), 500);
        fold.apply(all);
        WorldState before = fold.state();
        String words = before.toString();
        fold.apply(Story.of(0).then(new Happening.ObjectGone(1, 0)).events());

        assertThat(before.toString()).isEqualTo(words);
        assertThat(fold.state()).isNotEqualTo(before);
    }

    @Test
    void shouldShowMovementsNoFasterThanAnEyeCanFollow() {
        Story story = Story.of(2);
        for (int i = 0; i < 1000; i++) {
            story.done(MILLI * i, 0, Operation.STORE, 0, i);
        }
        story.done(MILLI * 1000, 1, Operation.POST, 1, 0);
        List<Movement> movements = story.fold(OBJECTS.toArray(ObjectSpec[]::new)).movements();

        assertThat(movements).hasSize(21);
        assertThat(movements).extracting(Movement::time).isSorted();
        assertThat(movements.getFirst()).isEqualTo(new Movement(1, 0, 0, 0, 0, Operation.STORE, 0, false));
        assertThat(movements.getLast().actor()).as("each for himself").isEqualTo(1);
        assertThat(movements.getLast().goesIn()).isTrue();
    }

    @Test
    void shouldKeepTheMostRecentMovementsOnly() {
        Story story = Story.of(1);
        for (int i = 0; i < 200; i++) {
            story.done(100 * MILLI * i, 0, Operation.LOAD, 0, i);
        }
        List<Movement> movements = story.fold(OBJECTS.toArray(ObjectSpec[]::new)).movements();

        assertThat(movements).hasSize(64);
        assertThat(movements.getLast().value()).isEqualTo(199);
        assertThat(movements.getLast().goesIn()).isFalse();
    }

    @Test
    void shouldShowNoMovementOfWhatCameToNothing() {
        Story story = Story.of(1).ended(1, 1, 0, Operation.TRY_WAIT, 1, Outcome.WOULD_BLOCK, 0);

        assertThat(story.fold(OBJECTS.toArray(ObjectSpec[]::new)).movements()).isEmpty();
    }

    @Test
    void shouldShowTheValueOfAMessageThatMoves() {
        Story story = Story.of(1).moved(1, 0, Operation.SEND, 2, "01234567ABCDEFGH", 0);
        Movement movement = story.fold(OBJECTS.toArray(ObjectSpec[]::new)).movements().getFirst();

        assertThat(movement.isMessage()).isTrue();
        assertThat(Story.textOf(movement.value(), 8)).isEqualTo("ABCDEFGH");
    }

    /** Events of four actors on all objects, as wild as they may come. */
    private static Events anything(Random random, int count) {
        Story story = Story.of(4);
        long time = 0;
        for (int i = 0; i < count; i++) {
            time += random.nextLong(20 * MILLI);
            int actor = random.nextInt(4);
            switch (random.nextInt(12)) {
                case 0 -> story.done(time, actor, Operation.LOAD, 0, random.nextInt());
                case 1 -> story.done(time, actor, Operation.STORE, 0, random.nextInt());
                case 2 -> story.began(time, actor, Operation.WAIT, 1);
                case 3 -> story.ended(time - MILLI, time, actor, Operation.WAIT, 1, Outcome.DONE, 0);
                case 4 -> story.done(time, actor, Operation.POST, 1, 0);
                case 5 -> story.moved(time, actor, Operation.SEND, 2, "m" + random.nextInt(20), random.nextInt(3));
                case 6 -> story.moved(time, actor, Operation.RECEIVE, 2, "m" + random.nextInt(20), 0);
                case 7 -> story.held(time, actor, Operation.LOCK, 3, 12);
                case 8 -> story.done(time, actor, random.nextBoolean() ? Operation.LOCK : Operation.UNLOCK, 3, 0);
                case 9 -> story.seen(time, actor, random.nextBoolean() ? "sem_wait" : "");
                case 10 -> story.then(new Happening.QueueSeen(time, 2, random.nextInt(4), 5));
                default -> story.then(new Happening.SemaphoreSeen(time, 1, random.nextInt(4)));
            }
        }
        return story.events();
    }
}
