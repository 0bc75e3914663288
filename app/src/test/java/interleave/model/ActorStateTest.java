package interleave.model;

import static interleave.model.Story.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.ObjectSpec;
import interleave.demo.SemaphoreSpec;
import interleave.trace.GateMode;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import org.junit.jupiter.api.Test;

/** What becomes of an actor. */
class ActorStateTest {
    private static final ObjectSpec COUNTER = ObjectSpec.counter("counter");
    private static final ObjectSpec MUTEX = new SemaphoreSpec("mutex", 0);

    @Test
    void shouldComeToLifeStepByStep() {
        Story story = new Story().added(5);
        assertThat(actor(story).activity()).isEqualTo(Activity.STARTING);
        assertThat(actor(story).pid()).isZero();
        assertThat(actor(story).name()).isEqualTo("actor-1");

        story.then(new Happening.ActorStarted(10, 0, 4711));
        assertThat(actor(story).activity()).isEqualTo(Activity.STARTING);
        assertThat(actor(story).pid()).isEqualTo(4711);

        story.then(new Happening.ActorReady(20, 0));
        assertThat(actor(story).activity()).isEqualTo(Activity.READY);
        assertThat(actor(story).since()).isEqualTo(20);

        story.then(new Happening.ActorBegan(30, 0));
        assertThat(actor(story).activity()).isEqualTo(Activity.RUNNING);
    }

    @Test
    void shouldBeHeldBeforeAnOperationOnALine() {
        ActorState held = actor(Story.of(1).held(7, 0, Operation.STORE, 0, 58));

        assertThat(held.activity()).isEqualTo(Activity.HELD);
        assertThat(held.operation()).contains(Operation.STORE);
        assertThat(held.object()).isZero();
        assertThat(held.line()).isEqualTo(58);
        assertThat(held.since()).isEqualTo(7);
    }

    @Test
    void shouldForgetOperationAndLineWhenItIsThrough() {
        ActorState through = actor(Story.of(1).held(7, 0, Operation.STORE, 0, 58).done(9, 0, Operation.STORE, 0, 3));

        assertThat(through.activity()).isEqualTo(Activity.RUNNING);
        assertThat(through.operation()).isEmpty();
        assertThat(through.object()).isEqualTo(-1);
        assertThat(through.line()).isZero();
        assertThat(through.last()).contains(new Deed(Operation.STORE, 0, 0, Outcome.DONE, 3, 9));
    }

    @Test
    void shouldCarryWhatItLoadedUntilItStores() {
        Story story = Story.of(1).done(1, 0, Operation.LOAD, 0, 41);
        assertThat(actor(story).register()).hasValue(41);

        story.done(2, 0, Operation.STORE, 0, 42);
        assertThat(actor(story).register()).isEmpty();
    }

    @Test
    void shouldCountOnlyWhatWasDone() {
        Story story = Story.of(1)
                .done(1, 0, Operation.TRY_WAIT, 1, 0)
                .ended(2, 2, 0, Operation.TRY_WAIT, 1, Outcome.WOULD_BLOCK, 0)
                .ended(3, 4, 0, Operation.TIMED_WAIT, 1, Outcome.TIMED_OUT, 0)
                .ended(5, 5, 0, Operation.POST, 1, Outcome.FAILED, 75);

        assertThat(actor(story).operations()).isEqualTo(1);
        assertThat(actor(story).last()).contains(new Deed(Operation.POST, 1, 0, Outcome.FAILED, 75, 5));
    }

    @Test
    void shouldTakeTheCountFromTheActorWhereEventsAreNotAllThere() {
        assertThat(actor(Story.of(1).done(1, 0, Operation.LOAD, 0, 1).then(new Happening.ActorCounted(2, 0, 500))).operations()).isEqualTo(500);
    }

    @Test
    void shouldBeBlockedOnlyWhenTheKernelHasShownIt() {
        Story story = Story.of(1).began(10, 0, Operation.WAIT, 1);
        assertThat(actor(story).activity()).isEqualTo(Activity.RUNNING);
        assertThat(actor(story).operation()).contains(Operation.WAIT);

        story.seen(20, 0, "sem_wait");
        ActorState blocked = actor(story);
        assertThat(blocked.activity()).isEqualTo(Activity.BLOCKED);
        assertThat(blocked.call()).isEqualTo("sem_wait");
        assertThat(blocked.kernelFunction()).isEqualTo("futex_do_wait");
        assertThat(blocked.object()).isEqualTo(1);
        assertThat(blocked.since()).as("since it entered the call").isEqualTo(10);

        story.ended(10, 30, 0, Operation.WAIT, 1, Outcome.DONE, 0);
        assertThat(actor(story).activity()).isEqualTo(Activity.RUNNING);
        assertThat(actor(story).call()).isEmpty();
        assertThat(actor(story).kernelFunction()).isEmpty();
    }

    @Test
    void shouldNotBeBlockedByASightThatIsOlderThanTheCall() {
        assertThat(actor(Story.of(1).began(30, 0, Operation.WAIT, 1).seen(20, 0, "sem_wait")).activity()).isEqualTo(Activity.RUNNING);
    }

    @Test
    void shouldNotBeBlockedByASightOfACallThatHasReturned() {
        Story story = Story.of(1).began(10, 0, Operation.WAIT, 1).ended(10, 30, 0, Operation.WAIT, 1, Outcome.DONE, 0).seen(20, 0, "sem_wait");

        assertThat(actor(story).activity()).isEqualTo(Activity.RUNNING);
    }

    /** At the gate it sleeps too, but that is not what the demo is about. */
    @Test
    void shouldNotBeBlockedWhileItIsHeld() {
        assertThat(actor(Story.of(1).held(10, 0, Operation.WAIT, 1, 5).seen(20, 0, "sem_wait")).activity()).isEqualTo(Activity.HELD);
    }

    @Test
    void shouldRunAgainWhenTheKernelShowsItAwake() {
        Story story = Story.of(1).began(10, 0, Operation.WAIT, 1).seen(20, 0, "sem_wait").seen(30, 0, "");

        assertThat(actor(story).activity()).isEqualTo(Activity.RUNNING);
        assertThat(actor(story).call()).isEmpty();
    }

    @Test
    void shouldBeStoppedWhateverElseItIs() {
        Story story = Story.of(1).began(10, 0, Operation.WAIT, 1).seen(20, 0, "sem_wait").stopped(30, 0);
        assertThat(actor(story).activity()).isEqualTo(Activity.STOPPED);
        assertThat(actor(story).since()).isEqualTo(30);

        story.seen(40, 0, "sem_wait");
        assertThat(actor(story).activity()).isEqualTo(Activity.BLOCKED);
        assertThat(actor(story).since()).isEqualTo(10);

        Story held = Story.of(1).held(10, 0, Operation.LOAD, 0, 5).stopped(20, 0);
        assertThat(actor(held).activity()).isEqualTo(Activity.STOPPED);
        assertThat(actor(held.seen(30, 0, "")).activity()).isEqualTo(Activity.HELD);
    }

    @Test
    void shouldSayHowItEnded() {
        assertThat(actor(exit(0, 0, "")).activity()).isEqualTo(Activity.EXITED);
        assertThat(actor(exit(137, 9, "")).activity()).isEqualTo(Activity.KILLED);
        assertThat(actor(exit(137, 9, "")).signal()).isEqualTo(9);

        ActorState failed = actor(exit(1, 0, "mq_open /queue: ENOENT"));
        assertThat(failed.activity()).isEqualTo(Activity.FAILED);
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.cause()).isEqualTo("mq_open /queue: ENOENT");
        assertThat(failed.since()).isEqualTo(99);
    }

    @Test
    void shouldStayDeadWhateverIsSeenAfterwards() {
        Story story = exit(137, 9, "").stopped(98, 0).then(new Happening.ActorReady(99, 0)).seen(100, 0, "sem_wait");
        assertThat(actor(story).activity()).isEqualTo(Activity.KILLED);

        assertThat(actor(Story.of(1).stopped(10, 0).then(new Happening.ActorExited(20, 0, 137, 9, ""))).activity()).isEqualTo(Activity.KILLED);
        assertThat(actor(exit(137, 9, "").stopped(98, 0)).activity()).isEqualTo(Activity.KILLED);
    }

    @Test
    void shouldKeepItsWordsItsGateAndWhetherItIsOnTheStage() {
        Story story = Story.of(1)
                .then(new Happening.ActorSaid(1, 0, "hello"))
                .then(new Happening.GateChanged(2, 0, GateMode.PACED))
                .then(new Happening.ActorRemoved(3, 0));

        assertThat(actor(story).said()).isEqualTo("hello");
        assertThat(actor(story).gate()).isEqualTo(GateMode.PACED);
        assertThat(actor(story).removed()).isTrue();
        assertThat(actor(Story.of(1)).gate()).as("shut at first").isEqualTo(GateMode.STEP);
        assertThat(actor(Story.of(1)).removed()).isFalse();
    }

    @Test
    void shouldNotBeTouchedByItsWaitsForTheCollector() {
        WorldState world = Story.of(1).done(1, 0, Operation.LOAD, 0, 7).ringFull(2, 3 * MILLI, 0).fold(COUNTER, MUTEX);

        assertThat(world.actors().getFirst().last()).map(Deed::operation).contains(Operation.LOAD);
        assertThat(world.events()).isEqualTo(2);
        assertThat(world.time()).isEqualTo(3 * MILLI);
    }

    private static Story exit(int code, int signal, String cause) {
        return Story.of(1).began(10, 0, Operation.WAIT, 1).seen(20, 0, "sem_wait").then(new Happening.ActorExited(99, 0, code, signal, cause));
    }

    private static ActorState actor(Story story) {
        return story.fold(COUNTER, MUTEX).actors().getFirst();
    }
}
