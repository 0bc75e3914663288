package interleave.model;

import static interleave.model.Story.MILLI;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Content;
import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.demo.Reading;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.WrittenEvent;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is in a queue, however late an event comes. */
class QueueStateTest {
    private static final ObjectSpec QUEUE = new QueueSpec("queue", 10, 24);
    private static final long SECOND = 1000 * MILLI;

    @Test
    void aQueueIsOrderedByPriorityAndThenByAge() {
        Story story = Story.of(2)
                .moved(1, 0, Operation.SEND, 0, "low1", 0)
                .moved(2, 0, Operation.SEND, 0, "mid1", 5)
                .moved(3, 1, Operation.TRY_SEND, 0, "low2", 0)
                .moved(4, 0, Operation.TIMED_SEND, 0, "high1", 31)
                .moved(5, 0, Operation.SEND, 0, "mid2", 5)
                .moved(6, 0, Operation.SEND, 0, "high2", 31);

        assertThat(known(story)).containsExactly("high1", "high2", "mid1", "mid2", "low1", "low2");
        assertThat(queue(story).level().reported()).isEqualTo(6);
        assertThat(queue(story).known().getLast().sender()).isEqualTo(1);
        assertThat(queue(story).known().getLast().sentAt()).isEqualTo(3);
        assertThat(queue(story).known().getLast().length()).isEqualTo(4);
    }

    @Test
    void aReceiveTakesOutTheMessageThatItGot() {
        Story story = Story.of(2)
                .moved(1, 0, Operation.SEND, 0, "first", 0)
                .moved(2, 0, Operation.SEND, 0, "second", 9)
                .moved(3, 1, Operation.RECEIVE, 0, "second", 9);
        assertThat(known(story)).containsExactly("first");

        story.moved(4, 1, Operation.TRY_RECEIVE, 0, "first", 0);
        assertThat(known(story)).isEmpty();
        assertThat(queue(story).level().reported()).isZero();
    }

    @Test
    void ofMessagesWithTheSameBytesTheOldestGoesFirst() {
        Story story = Story.of(2)
                .moved(1, 0, Operation.SEND, 0, "same", 0)
                .moved(2, 1, Operation.SEND, 0, "same", 0)
                .moved(3, 0, Operation.RECEIVE, 0, "same", 0);

        assertThat(queue(story).known()).singleElement().extracting(QueuedMessage::sender).isEqualTo(1);
    }

    @Test
    void aReceiveThatIsSeenBeforeItsSendLeavesNothingInTheQueue() {
        Story story = Story.of(2).began(1, 0, Operation.SEND, 0).moved(2, 1, Operation.RECEIVE, 0, "hasty", 0).moved(1, 3, 0, Operation.SEND, 0, "hasty", 0);
        assertThat(known(story)).isEmpty();
        assertThat(queue(story).level().reported()).isZero();

        // Only once: the same bytes sent again are a message of their own.
        story.moved(4, 0, Operation.SEND, 0, "hasty", 0);
        assertThat(known(story)).containsExactly("hasty");
    }

    @Test
    void whatWasReceivedOfAnOutsiderIsNotTakenForWhatAnActorSendsLater() {
        Story story = Story.of(2).moved(1, 1, Operation.RECEIVE, 0, "same", 0).began(2, 0, Operation.SEND, 0).moved(2, 3, 0, Operation.SEND, 0, "same", 0);
        assertThat(known(story)).as("nobody was in a send when the first was received").containsExactly("same");

        Story failed = Story.of(3)
                .began(1, 0, Operation.SEND, 0)
                .moved(2, 1, Operation.RECEIVE, 0, "same", 0)
                .ended(1, 3, 0, Operation.SEND, 0, Outcome.FAILED, 4)
                .moved(4, 5, 0, Operation.SEND, 0, "same", 0);
        assertThat(known(failed)).as("who was in a send then has sent nothing").containsExactly("same");
    }

    @Test
    void whatAnOutsiderReceivedIsNoLongerKnown() {
        Story story = three().then(new Happening.QueueSeen(64 * MILLI, 0, 2, 8));

        assertThat(known(story)).containsExactly("two", "three");
        assertThat(queue(story).bytes()).isEqualTo(8);
        assertThat(queue(story).level().disagrees()).isTrue();
        assertThat(queue(story).unknown()).isZero();
    }

    @Test
    void whileAnActorIsInAReceiveItMayBeTheOneWhoHasTheMessageHoweverLongItTakesToTell() {
        for (Operation receive : List.of(Operation.RECEIVE, Operation.TRY_RECEIVE, Operation.TIMED_RECEIVE)) {
            Story story = three().began(4 * MILLI, 1, receive, 0);
            for (int second = 1; second < 60; second++) {
                story.then(new Happening.QueueSeen(second * SECOND, 0, 2, 8));
            }
            assertThat(known(story)).containsExactly("one", "two", "three");
            assertThat(queue(story).level().disagrees()).isFalse();

            story.moved(5 * MILLI, 5 * MILLI, 1, receive, 0, "one", 0).then(new Happening.QueueSeen(60 * SECOND, 0, 2, 8));
            assertThat(known(story)).containsExactly("two", "three");
            assertThat(queue(story).level().disagrees()).isFalse();
        }
    }

    @Test
    void whatIsMissingWhenTheLastReceiveHasComeToNothingAnOutsiderHas() {
        for (Outcome nothing : List.of(Outcome.WOULD_BLOCK, Outcome.TIMED_OUT, Outcome.FAILED)) {
            Story story = three(2)
                    .began(4 * MILLI, 1, Operation.TIMED_RECEIVE, 0)
                    .began(5 * MILLI, 2, Operation.TIMED_RECEIVE, 0)
                    .then(new Happening.QueueSeen(SECOND, 0, 2, 8))
                    .ended(4 * MILLI, SECOND, 1, Operation.TIMED_RECEIVE, 0, nothing, 0);
            assertThat(known(story)).as("the other may have it").hasSize(3);

            story.ended(5 * MILLI, 2 * SECOND, 2, Operation.TIMED_RECEIVE, 0, nothing, 0);
            assertThat(known(story)).containsExactly("two", "three");
        }
    }

    @Test
    void whoWasSeenAsleepAfterTheLastMessageWasSentHasReceivedNoneOfThem() {
        Story story = three().began(500_000, 1, Operation.RECEIVE, 0).then(new Happening.QueueSeen(10 * MILLI, 0, 0, 0));
        assertThat(known(story)).hasSize(3);

        story.seen(11 * MILLI, 1, "mq_receive");
        assertThat(known(story)).isEmpty();
    }

    @Test
    void whoWasSeenAsleepBeforeAMessageWasSentMayHaveIt() {
        Story story = Story.of(2)
                .began(1 * MILLI, 1, Operation.RECEIVE, 0)
                .seen(2 * MILLI, 1, "mq_receive")
                .moved(3 * MILLI, 0, Operation.SEND, 0, "one", 0)
                .then(new Happening.QueueSeen(SECOND, 0, 0, 0));
        assertThat(known(story)).containsExactly("one");

        story.moved(1 * MILLI, 4 * MILLI, 1, Operation.RECEIVE, 0, "one", 0).then(new Happening.QueueSeen(2 * SECOND, 0, 0, 0));
        assertThat(known(story)).isEmpty();
        assertThat(queue(story).level().disagrees()).isFalse();
    }

    @Test
    void whatAnActorTookThatWasKilledBeforeItCouldTellIsNotInTheQueue() {
        Story story = three().began(4 * MILLI, 1, Operation.RECEIVE, 0).then(new Happening.QueueSeen(SECOND, 0, 2, 8));
        assertThat(known(story)).hasSize(3);

        story.then(new Happening.ActorExited(2 * SECOND, 1, 137, 9, "killed"));
        assertThat(known(story)).containsExactly("two", "three");
    }

    @Test
    void whichMessageAnOutsiderHasIsLearntFromWhatIsReceivedAfterwards() {
        Story story = Story.of(2)
                .moved(1 * MILLI, 0, Operation.SEND, 0, "low", 0)
                .moved(2 * MILLI, 0, Operation.SEND, 0, "high", 9)
                .then(new Happening.QueueSeen(SECOND, 0, 1, 4));
        assertThat(known(story)).as("the first of them, unless it came only afterwards").containsExactly("low");

        story.moved(2 * SECOND, 1, Operation.RECEIVE, 0, "high", 9).then(new Happening.QueueSeen(3 * SECOND, 0, 0, 0));
        assertThat(known(story)).isEmpty();
        assertThat(known(story.moved(4 * SECOND, 0, Operation.SEND, 0, "high", 9))).containsExactly("high");
    }

    @Test
    void whatAnOutsiderSentIsUnknown() {
        Story story = Story.of(1).moved(1 * MILLI, 0, Operation.SEND, 0, "ours", 0).then(new Happening.QueueSeen(90 * MILLI, 0, 3, 52));

        assertThat(known(story)).containsExactly("ours");
        assertThat(queue(story).unknown()).isEqualTo(2);
        assertThat(queue(story).level().value()).isEqualTo(3);
    }

    /** A sender that is blocked and stopped: the kernel puts its message in as soon as there is room, and it cannot tell. */
    @Test
    void whatAnActorMayHaveSentIsNotAnOutsiders() {
        Story story = Story.of(2).began(1 * MILLI, 0, Operation.SEND, 0).seen(2 * MILLI, 0, "mq_send").stopped(3 * MILLI, 0).then(new Happening.QueueSeen(SECOND, 0, 2, 16));
        assertThat(queue(story).unknown()).isEqualTo(2);
        assertThat(queue(story).foreign()).as("one of them may be of the actor").isEqualTo(1);

        story.moved(1 * MILLI, 2 * SECOND, 0, Operation.SEND, 0, "ours", 0).then(new Happening.QueueSeen(3 * SECOND, 0, 2, 16));
        assertThat(queue(story).foreign()).isEqualTo(1);
        assertThat(known(story)).containsExactly("ours");
    }

    @Test
    void theSecondFieldOfAMessageIsItsValue() {
        byte[] reading = new Reading(1, 40.5, 1).toBytes();
        Events run = Story.of(1).events();
        run.add(0, WrittenEvent.moved(Operation.SEND, 0, 1, 1, reading, 0));
        WorldFold fold = new WorldFold(List.of(QUEUE));
        fold.apply(run);

        assertThat(((ObjectState.Queue) fold.state().objects().getFirst()).known().getFirst().show(Content.READING, Locale.ROOT)).isEqualTo("40.5");
    }

    private static Story three() {
        return three(1);
    }

    /** Three messages of the first actor, and so many others. */
    private static Story three(int others) {
        return Story.of(1 + others)
                .moved(1 * MILLI, 0, Operation.SEND, 0, "one", 0)
                .moved(2 * MILLI, 0, Operation.SEND, 0, "two", 0)
                .moved(3 * MILLI, 0, Operation.SEND, 0, "three", 0);
    }

    private static ObjectState.Queue queue(Story story) {
        return (ObjectState.Queue) story.fold(QUEUE).objects().getFirst();
    }

    private static List<String> known(Story story) {
        return queue(story).known().stream().map(message -> Story.textOf(message.first(), message.length())).toList();
    }
}
