package interleave.model;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.LockFileSpec;
import interleave.demo.ObjectSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.model.WaitForGraph.Wait;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who waits for whom, and when that is a circle. */
class WaitForGraphTest {
    private static final int LEFT = 0;
    private static final int RIGHT = 1;
    private static final ObjectSpec[] TWO = {new SemaphoreSpec("left", 1), new SysVSemaphoreSpec("right", 1)};

    private long now;

    @Test
    void twoThatHoldWhatTheOtherWaitsForAreACircle() {
        Story story = Story.of(2);
        takes(story, 0, LEFT);
        takes(story, 1, RIGHT);
        sleeps(story, 0, RIGHT);
        assertThat(graph(story, TWO).waits()).containsExactly(new Wait(0, RIGHT, 1));
        assertThat(graph(story, TWO).cycle()).as("not closed yet").isEmpty();

        sleeps(story, 1, LEFT);
        assertThat(graph(story, TWO).cycle()).contains(List.of(new Wait(0, RIGHT, 1), new Wait(1, LEFT, 0)));
        assertThat(graph(story, TWO).holderDied()).isEmpty();
        assertThat(graph(story, TWO).nobodyCanGoOn()).isTrue();
    }

    @Test
    void whoHasNotBeenSeenAsleepMayYetGoOn() {
        Story story = opposite();
        story.began(++now, 1, Operation.WAIT, LEFT);

        assertThat(graph(story, TWO).cycle()).isEmpty();
        assertThat(graph(story, TWO).nobodyCanGoOn()).isFalse();
    }

    @Test
    void aWaitThatEndsByItselfClosesNoCircle() {
        Story story = opposite();
        story.began(++now, 1, Operation.TIMED_WAIT, LEFT).seen(++now, 1, "sem_timedwait");

        assertThat(graph(story, TWO).cycle()).isEmpty();
        assertThat(graph(story, TWO).nobodyCanGoOn()).isFalse();
    }

    @Test
    void oneThatWasStoppedInItsSleepIsInTheCircleAllTheSame() {
        Story story = opposite();
        sleeps(story, 1, LEFT);
        story.stopped(++now, 0);

        assertThat(graph(story, TWO).cycle()).isPresent();
    }

    @Test
    void threeInACircleAreNamedInItsOrderAndWhoOnlyWaitsForOneOfThemIsNotInIt() {
        ObjectSpec[] forks = {new SemaphoreSpec("a", 1), new SemaphoreSpec("b", 1), new LockFileSpec("c")};
        Story story = Story.of(4);
        takes(story, 1, 0);
        takes(story, 2, 1);
        story.done(++now, 3, Operation.LOCK, 2, 0);
        sleeps(story, 0, 0);
        sleeps(story, 1, 1);
        story.began(++now, 2, Operation.LOCK, 2).seen(++now, 2, "fcntl F_SETLKW");
        sleeps(story, 3, 0);

        assertThat(graph(story, forks).waits()).hasSize(4);
        assertThat(graph(story, forks).cycle()).contains(List.of(new Wait(1, 1, 2), new Wait(2, 2, 3), new Wait(3, 0, 1)));
    }

    @Test
    void aCircleIsNoMoreWhenSomebodyFromOutsideHasGiven() {
        Story story = opposite();
        sleeps(story, 1, LEFT);
        story.ended(now, ++now, 0, Operation.WAIT, RIGHT, Outcome.DONE, 0);

        assertThat(graph(story, TWO).cycle()).isEmpty();
    }

    /** Room for two, both of them waiting for what one outside the room holds, who waits for room. */
    @Test
    void aSemaphoreThatAdmitsSeveralIsWaitedForInVainOnlyIfAllOfThemAreStuck() {
        ObjectSpec[] room = {new SemaphoreSpec("room", 2), new SemaphoreSpec("key", 1)};
        Story story = Story.of(3);
        takes(story, 0, 0);
        takes(story, 1, 0);
        takes(story, 2, 1);
        sleeps(story, 2, 0);
        sleeps(story, 0, 1);
        assertThat(graph(story, room).waits()).contains(new Wait(2, 0, 0), new Wait(2, 0, 1), new Wait(0, 1, 2));
        assertThat(graph(story, room).cycle()).as("the other one in the room can leave").isEmpty();

        sleeps(story, 1, 1);
        assertThat(graph(story, room).cycle()).contains(List.of(new Wait(0, 1, 2), new Wait(2, 0, 0)));
    }

    @Test
    void whatIsPostedByWhoDoesNotHoldItIsNoGuard() {
        Story story = opposite().added(now);
        sleeps(story, 1, LEFT);
        story.done(++now, 2, Operation.POST, RIGHT, 0);

        assertThat(graph(story, TWO).waits()).containsExactly(new Wait(1, LEFT, 0));
    }

    /** As in alternating transfer: each takes what the other is to give. */
    @Test
    void whoWaitsForWhatItHasTakenItselfWaitsForSomebodyElsesPost() {
        Story story = Story.of(2);
        takes(story, 0, LEFT);
        sleeps(story, 0, LEFT);

        assertThat(graph(story, TWO).waits()).isEmpty();
        assertThat(graph(story, TWO).nobodyCanGoOn()).isFalse();
    }

    @Test
    void whoeverFindsTheBagEmptyWaitsForNobodyInParticular() {
        ObjectSpec bag = new SemaphoreSpec("bag", 7);
        Story story = Story.of(3);
        takes(story, 0, 0);
        takes(story, 1, 0);
        sleeps(story, 0, 0);
        sleeps(story, 1, 0);
        sleeps(story, 2, 0);

        assertThat(graph(story, bag).waits()).isEmpty();
        assertThat(graph(story, bag).cycle()).isEmpty();
        assertThat(graph(story, bag).nobodyCanGoOn()).isTrue();
    }

    @Test
    void whatWasAttachedToAdmitsAsManyAsWereThere() {
        Story story = Story.of(2).then(new Happening.SemaphoreSeen(0, RIGHT, 5));
        takes(story, 0, RIGHT);
        sleeps(story, 1, RIGHT);

        assertThat(graph(story, TWO).waits()).isEmpty();
    }

    @Test
    void aHolderThatDiedIsNamedWithWhoWaitsForItInVain() {
        Story story = Story.of(3);
        takes(story, 0, LEFT);
        sleeps(story, 1, LEFT);
        story.then(new Happening.ActorExited(++now, 0, 137, 9, ""));

        assertThat(graph(story, TWO).holderDied()).containsExactly(new Wait(1, LEFT, 0));
        assertThat(graph(story, TWO).cycle()).isEmpty();
        assertThat(graph(story, TWO).nobodyCanGoOn()).as("the third lives").isFalse();
    }

    @Test
    void whatADeadHolderHeldCanBeGivenInItsPlace() {
        Story story = Story.of(3);
        takes(story, 0, LEFT);
        sleeps(story, 1, LEFT);
        story.then(new Happening.ActorExited(++now, 0, 137, 9, ""));
        story.then(new Happening.HolderReplaced(++now, LEFT, 0));
        assertThat(graph(story, TWO).holderDied()).isEmpty();

        story.ended(now, ++now, 1, Operation.WAIT, LEFT, Outcome.DONE, 0);
        sleeps(story, 2, LEFT);
        assertThat(graph(story, TWO).waits()).as("of the next holder").containsExactly(new Wait(2, LEFT, 1));
    }

    @Test
    void aPostFromOutsideInPlaceOfADeadHolderLeavesTheGuardAGuard() {
        Story story = Story.of(3);
        takes(story, 0, LEFT);
        story.then(new Happening.ActorExited(++now, 0, 137, 9, ""));
        takes(story, 1, LEFT);
        sleeps(story, 2, LEFT);

        assertThat(graph(story, TWO).waits()).containsExactly(new Wait(2, LEFT, 1));
        assertThat(graph(story, TWO).holderDied()).isEmpty();
    }

    @Test
    void theLockOfADeadHolderIsGivenBackByTheKernel() {
        Story story = Story.of(2).done(1, 0, Operation.LOCK, 0, 0).began(2, 1, Operation.LOCK, 0).seen(3, 1, "fcntl F_SETLKW");
        assertThat(graph(story, new LockFileSpec("lock")).waits()).containsExactly(new Wait(1, 0, 0));

        story.then(new Happening.ActorExited(4, 0, 137, 9, ""));
        assertThat(graph(story, new LockFileSpec("lock")).waits()).isEmpty();
    }

    @Test
    void whoEndedWellWithoutPostingHasUsedItUp() {
        Story story = Story.of(2);
        takes(story, 0, LEFT);
        sleeps(story, 1, LEFT);
        story.then(new Happening.ActorExited(++now, 0, 0, 0, ""));

        assertThat(graph(story, TWO).waits()).isEmpty();
        assertThat(graph(story, TWO).nobodyCanGoOn()).isTrue();
    }

    @Test
    void whereNobodyLivesNobodyIsStuck() {
        Story story = Story.of(1).then(new Happening.ActorExited(1, 0, 0, 0, ""));

        assertThat(graph(story, TWO).nobodyCanGoOn()).isFalse();
        assertThat(graph(story, TWO).cycle()).isEqualTo(Optional.empty());
    }

    /** Each holds one, and the first sleeps before the other's. */
    private Story opposite() {
        Story story = Story.of(2);
        takes(story, 0, LEFT);
        takes(story, 1, RIGHT);
        sleeps(story, 0, RIGHT);
        return story;
    }

    private void takes(Story story, int actor, int object) {
        story.done(++now, actor, Operation.WAIT, object, 0);
    }

    private void sleeps(Story story, int actor, int object) {
        story.began(++now, actor, Operation.WAIT, object).seen(++now, actor, "sem_wait");
    }

    private static WaitForGraph graph(Story story, ObjectSpec... objects) {
        return story.fold(objects).waitForGraph();
    }
}
