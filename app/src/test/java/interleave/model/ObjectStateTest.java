package interleave.model;

import static interleave.model.Story.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.LockFileSpec;
import interleave.demo.ObjectSpec;
import interleave.demo.PipeSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of each kind of object. */
class ObjectStateTest {
    private static final ObjectSpec COUNTER = ObjectSpec.counter("counter");
    private static final ObjectSpec BAG = new SemaphoreSpec("bag", 7);
    private static final ObjectSpec SET = new SysVSemaphoreSpec("bag", 7);
    private static final ObjectSpec QUEUE = new QueueSpec("queue", 10, 24);
    private static final ObjectSpec LOCK = new LockFileSpec("lock");
    private static final int NOBODY = -1;

    @Test
    void aCellHoldsTheLastStoreWhoeverMadeIt() {
        Story story = Story.of(2).done(1, 0, Operation.LOAD, 0, 0).done(2, 1, Operation.LOAD, 0, 0);
        assertThat(cell(story).storedBy()).isEqualTo(NOBODY);

        story.done(3, 0, Operation.STORE, 0, 1).done(4, 1, Operation.STORE, 0, 1);
        assertThat(cell(story).level().reported()).isEqualTo(1);
        assertThat(cell(story).storedBy()).isEqualTo(1);

        story.done(5, 0, Operation.ADD, 0, 9);
        assertThat(cell(story).level().reported()).isEqualTo(9);
        assertThat(cell(story).storedBy()).isZero();
    }

    @Test
    void eachFieldOfMemoryHoldsItsOwnLastStore() {
        ObjectSpec ring = ObjectSpec.ring("ring", 2);
        Story story = Story.of(2).stored(1, 1, 0, 3, 17).stored(2, 0, 0, 0, 1);
        List<ObjectState.Cell> cells = ((ObjectState.Memory) story.fold(ring).objects().getFirst()).cells();

        assertThat(cells).extracting(cell -> cell.level().reported()).containsExactly(1L, 0L, 0L, 17L);
        assertThat(cells).extracting(ObjectState.Cell::storedBy).containsExactly(0, NOBODY, NOBODY, 1);

        story.then(new Happening.NumbersSeen(200 * MILLI, 0, List.of(5L, 2L, 0L, 17L)));
        cells = ((ObjectState.Memory) story.fold(ring).objects().getFirst()).cells();
        assertThat(cells).extracting(cell -> cell.level().value()).containsExactly(5L, 2L, 0L, 17L);
        assertThat(cells).extracting(cell -> cell.level().disagrees()).containsExactly(true, false, false, false);
    }

    @Test
    void aSemaphoreIsLessByEachWaitAndMoreByEachPost() {
        for (ObjectSpec kind : List.of(BAG, SET)) {
            Story story = Story.of(3)
                    .done(1, 2, Operation.WAIT, 0, 0)
                    .done(2, 0, Operation.TRY_WAIT, 0, 0)
                    .done(3, 1, Operation.TIMED_WAIT, 0, 0);
            assertThat(semaphore(story, kind).level().reported()).isEqualTo(4);
            assertThat(semaphore(story, kind).holders()).containsExactly(2, 0, 1);

            story.done(4, 0, Operation.POST, 0, 0);
            assertThat(semaphore(story, kind).level().reported()).isEqualTo(5);
            assertThat(semaphore(story, kind).holders()).containsExactly(2, 1);
        }
    }

    @Test
    void whoOnlyGivesHoldsNothing() {
        Story story = Story.of(2).done(1, 0, Operation.WAIT, 0, 0).done(2, 1, Operation.POST, 0, 0);

        assertThat(semaphore(story, BAG).level().reported()).isEqualTo(7);
        assertThat(semaphore(story, BAG).holders()).containsExactly(0);
    }

    @Test
    void whatCameToNothingChangesNothing() {
        Story story = Story.of(1)
                .began(1, 0, Operation.WAIT, 0)
                .ended(2, 2, 0, Operation.TRY_WAIT, 0, Outcome.WOULD_BLOCK, 0)
                .ended(3, 4, 0, Operation.TIMED_WAIT, 0, Outcome.TIMED_OUT, 0)
                .ended(5, 5, 0, Operation.POST, 0, Outcome.FAILED, 75);

        assertThat(semaphore(story, BAG).level().reported()).isEqualTo(7);
        assertThat(semaphore(story, BAG).holders()).isEmpty();
    }

    @Test
    void aLevelIsTheKernelsUntilAnEventHasChangedIt() {
        Story story = Story.of(1).done(90 * MILLI, 0, Operation.WAIT, 0, 0).then(new Happening.SemaphoreSeen(100 * MILLI, 0, 6));
        assertThat(semaphore(story, BAG).level().value()).isEqualTo(6);

        ObjectState.Level level = semaphore(story.done(110 * MILLI, 0, Operation.WAIT, 0, 0), BAG).level();
        assertThat(level.source()).isEqualTo(Source.KERNEL);
        assertThat(level.value()).as("nobody has to wait for the kernel to be read again").isEqualTo(5);
        assertThat(level.disagrees()).isFalse();
    }

    @Test
    void whereAnOutsiderHasChangedALevelEventsDoNotTellItUntilTheKernelAgrees() {
        Story story = Story.of(1)
                .done(10 * MILLI, 0, Operation.WAIT, 0, 0)
                .then(new Happening.SemaphoreSeen(100 * MILLI, 0, 9))
                .done(110 * MILLI, 0, Operation.WAIT, 0, 0);
        assertThat(semaphore(story, BAG).level().value()).isEqualTo(9);

        story.then(new Happening.SemaphoreSeen(120 * MILLI, 0, 8));
        assertThat(semaphore(story, BAG).level().value()).isEqualTo(8);

        story.then(new Happening.SemaphoreSeen(130 * MILLI, 0, 5)).done(140 * MILLI, 0, Operation.POST, 0, 0);
        assertThat(semaphore(story, BAG).level().value()).isEqualTo(6);
    }

    @Test
    void aLevelIsTheReportedOneWhenTheKernelWasNotReadForLong() {
        Story story = Story.of(1).then(new Happening.SemaphoreSeen(100 * MILLI, 0, 7)).done(161 * MILLI, 0, Operation.WAIT, 0, 0);
        ObjectState.Level level = semaphore(story, BAG).level();

        assertThat(level.source()).isEqualTo(Source.REPORTED);
        assertThat(level.value()).isEqualTo(6);
        assertThat(level.disagrees()).isFalse();
    }

    @Test
    void aReadingThatIsAheadOfTheFirstEventIsNotCountedTwice() {
        Story story = Story.of(1)
                .then(new Happening.SemaphoreSeen(10 * MILLI, 0, 7))
                .then(new Happening.SemaphoreSeen(100 * MILLI, 0, 6))
                .done(101 * MILLI, 0, Operation.WAIT, 0, 0)
                .then(new Happening.SemaphoreSeen(300 * MILLI, 0, 6));

        assertThat(semaphore(story, BAG).level().reported()).isEqualTo(6);
        assertThat(semaphore(story, BAG).level().disagrees()).isFalse();
    }

    @Test
    void kernelAndReportDisagreeOnlyWhenTheReportHadTimeToCome() {
        Story story = Story.of(1).done(100 * MILLI, 0, Operation.WAIT, 0, 0).then(new Happening.SemaphoreSeen(110 * MILLI, 0, 3));
        assertThat(semaphore(story, BAG).level().disagrees()).isFalse();

        story.then(new Happening.SemaphoreSeen(161 * MILLI, 0, 3));
        assertThat(semaphore(story, BAG).level().disagrees()).isTrue();
        assertThat(semaphore(story, BAG).level().reported()).isEqualTo(6);
        assertThat(semaphore(story, BAG).level().value()).isEqualTo(3);

        story.then(new Happening.SemaphoreSeen(170 * MILLI, 0, 6));
        assertThat(semaphore(story, BAG).level().disagrees()).isFalse();
    }

    @Test
    void whereAWaitIsUnderWayItsTokenIsNotSaidToBeSomebodyElses() {
        Story story = Story.of(2).done(1 * MILLI, 0, Operation.POST, 0, 0).began(2 * MILLI, 1, Operation.WAIT, 0);
        story.then(new Happening.SemaphoreSeen(500 * MILLI, 0, 7));
        assertThat(semaphore(story, BAG).level().disagrees()).as("it has taken one, and was held up before it could tell").isFalse();

        story.ended(2 * MILLI, 3 * MILLI, 1, Operation.WAIT, 0, Outcome.DONE, 0).then(new Happening.SemaphoreSeen(510 * MILLI, 0, 7));
        assertThat(semaphore(story, BAG).level().reported()).isEqualTo(7);
        assertThat(semaphore(story, BAG).level().disagrees()).isFalse();
    }

    @Test
    void whatAnOutsiderTakesFromASemaphoreIsNotLaidToWhoSleepsThere() {
        Story story = Story.of(2).done(1 * MILLI, 0, Operation.POST, 0, 0).began(2 * MILLI, 1, Operation.WAIT, 0).seen(3 * MILLI, 1, "sem_wait");
        story.then(new Happening.SemaphoreSeen(500 * MILLI, 0, 0));

        assertThat(semaphore(story, BAG).level().disagrees()).isTrue();
    }

    @Test
    void aWriteThatSleepsMayHavePutAPartIntoThePipe() {
        ObjectSpec pipe = new PipeSpec("pipe");
        Story story = Story.of(1).began(1 * MILLI, 0, Operation.WRITE, 0).seen(2 * MILLI, 0, "write").then(new Happening.NumbersSeen(500 * MILLI, 0, List.of(65_536L, 65_536L)));
        assertThat(((ObjectState.Pipe) story.fold(pipe).objects().getFirst()).level().disagrees()).isFalse();

        story.ended(1 * MILLI, 600 * MILLI, 0, Operation.WRITE, 0, Outcome.FAILED, 32).then(new Happening.NumbersSeen(700 * MILLI, 0, List.of(65_536L, 65_536L)));
        assertThat(((ObjectState.Pipe) story.fold(pipe).objects().getFirst()).level().disagrees()).isTrue();
    }

    @Test
    void ofAPipeThatTheKernelLetsNobodyLookIntoOnlyEventsTell() {
        ObjectSpec spec = new PipeSpec("pipe");
        Story story = Story.of(1).done(1 * MILLI, 0, Operation.WRITE, 0, 12).then(new Happening.NumbersSeen(500 * MILLI, 0, List.of()));
        var pipe = (ObjectState.Pipe) story.fold(spec).objects().getFirst();
        assertThat(pipe.hidden()).isTrue();
        assertThat(pipe.level().reported()).isEqualTo(12);
        assertThat(pipe.level().disagrees()).isFalse();

        story.then(new Happening.NumbersSeen(600 * MILLI, 0, List.of(12L, 4096L)));
        assertThat(((ObjectState.Pipe) story.fold(spec).objects().getFirst()).hidden()).isFalse();
    }

    @Test
    void whatIsFoundBeforeTheFirstEventIsWhatThereWas() {
        Story story = Story.of(1).then(new Happening.SemaphoreSeen(5 * MILLI, 0, 2)).done(10 * MILLI, 0, Operation.WAIT, 0, 0);
        assertThat(semaphore(story, BAG).level().reported()).isEqualTo(1);

        Story cell = Story.of(1).then(new Happening.NumbersSeen(5 * MILLI, 0, List.of(500L)));
        assertThat(cell(cell).level().reported()).isEqualTo(500);
        assertThat(cell(cell).level().value()).isEqualTo(500);
    }

    @Test
    void aLockHasTheHolderThatReportedItAndTheOneThatTheKernelShows() {
        Story story = Story.of(2).done(1, 1, Operation.LOCK, 0, 0).then(new Happening.LockSeen(2, 0, 4711));
        assertThat(lock(story).holderActor()).isEqualTo(1);
        assertThat(lock(story).holder()).isEqualTo(4711);

        story.done(3, 1, Operation.UNLOCK, 0, 0);
        assertThat(lock(story).holderActor()).isEqualTo(NOBODY);

        story.ended(4, 4, 0, Operation.TRY_LOCK, 0, Outcome.WOULD_BLOCK, 0);
        assertThat(lock(story).holderActor()).isEqualTo(NOBODY);
        story.done(5, 0, Operation.TRY_LOCK, 0, 0);
        assertThat(lock(story).holderActor()).isZero();
    }

    /** Which of two ends is seen first is a matter of chance: the unlock of one and the lock of the next lie close together. */
    @Test
    void anUnlockThatIsSeenLateTakesTheLockFromNobodyElse() {
        Story story = Story.of(2).done(1, 0, Operation.LOCK, 0, 0).done(2, 1, Operation.LOCK, 0, 0).done(3, 0, Operation.UNLOCK, 0, 0);

        assertThat(lock(story).holderActor()).isEqualTo(1);
    }

    @Test
    void waitersAreThoseThatWereSeenLast() {
        WaiterSeen ours = new WaiterSeen(4711, 0, "java", "sem_wait", "futex_do_wait");
        WaiterSeen theirs = new WaiterSeen(4712, -1, "peer", "sem_wait", "futex_do_wait");
        Story story = Story.of(1).then(new Happening.WaitersSeen(1, 0, List.of(ours, theirs)));

        for (ObjectSpec kind : List.of(COUNTER, BAG, SET, QUEUE, LOCK)) {
            assertThat(story.fold(kind).objects().getFirst().waiters()).containsExactly(ours, theirs);
        }
        assertThat(theirs.isForeign()).isTrue();
        assertThat(ours.isForeign()).isFalse();
        assertThat(semaphore(story.then(new Happening.WaitersSeen(2, 0, List.of())), BAG).waiters()).isEmpty();
    }

    @Test
    void anObjectThatWasRemovedIsGone() {
        for (ObjectSpec kind : List.of(COUNTER, BAG, SET, QUEUE, LOCK)) {
            assertThat(Story.of(1).fold(kind).objects().getFirst().gone()).isFalse();
            assertThat(Story.of(1).then(new Happening.ObjectGone(1, 0)).fold(kind).objects().getFirst().gone()).isTrue();
            assertThat(Story.of(1).fold(kind).objects().getFirst().name()).isEqualTo(kind.name());
        }
    }

    private static ObjectState.Cell cell(Story story) {
        return ((ObjectState.Memory) story.fold(COUNTER).objects().getFirst()).cells().getFirst();
    }

    private static ObjectState.Semaphore semaphore(Story story, ObjectSpec kind) {
        return (ObjectState.Semaphore) story.fold(kind).objects().getFirst();
    }

    private static ObjectState.Lock lock(Story story) {
        return (ObjectState.Lock) story.fold(LOCK).objects().getFirst();
    }

}
