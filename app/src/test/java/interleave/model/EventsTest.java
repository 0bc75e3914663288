package interleave.model;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.SharedMemory;
import interleave.trace.Channel;
import interleave.trace.Kind;
import interleave.trace.MessageDigest;
import interleave.trace.Operation;
import interleave.trace.Outcome;
import interleave.trace.TraceMode;
import interleave.trace.TraceWriter;
import interleave.trace.WrittenEvent;
import java.lang.reflect.Field;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final Events events = new Events();

    @Test
    void shouldKeepEachColumnAtTheEndOfItsRange() {
        events.add(65_535, WrittenEvent.ended(Operation.UNLOCK, 255, Outcome.FAILED, 65_535, 1_000, Long.MAX_VALUE >>> 3, Long.MIN_VALUE));
        events.add(0, WrittenEvent.held(Operation.LOAD, 0, 0, 0));

        assertThat(events.kind(0)).isEqualTo(Kind.ENDED.code());
        assertThat(events.operation(0)).isEqualTo(Operation.UNLOCK.code());
        assertThat(events.object(0)).isEqualTo(255);
        assertThat(events.outcome(0)).isEqualTo(Outcome.FAILED.code());
        assertThat(events.actor(0)).isEqualTo(65_535);
        assertThat(events.line(0)).isEqualTo(65_535);
        assertThat(events.time(0)).isEqualTo(Long.MAX_VALUE >>> 3);
        assertThat(events.duration(0)).isPositive();
        assertThat(events.isMessage(0)).isFalse();
        assertThat(events.value(0)).isEqualTo(Long.MIN_VALUE);
        assertThat(events.actor(1)).isZero();
        assertThat(events.line(1)).isZero();
    }

    @Test
    void shouldTakeACopyOfWhatComesOutOfARing() {
        String name = "/interleave-test-%08x".formatted(ThreadLocalRandom.current().nextInt());
        byte[] message = "twenty-four bytes of text".getBytes();
        try (Channel channel = Channel.create(name, TraceMode.EVERY, 64)) {
            SharedMemory.unlink(name);
            TraceWriter writer = channel.writer();
            long began = System.nanoTime();
            writer.began(Operation.SEND, 2, 31, began);
            writer.moved(Operation.SEND, 2, 31, began, message.length, 7, MessageDigest.of(message));
            writer.ended(Operation.LOAD, 0, Outcome.DONE, 0, began, 42);
            channel.reader().drain(event -> events.add(5, event), 10);

            assertThat(events.size()).isEqualTo(3);
            assertThat(events.time(0)).isEqualTo(began);
            assertThat(events.line(0)).isEqualTo(31);
            assertThat(events.isMessage(0)).isFalse();
            assertThat(events.isMessage(1)).isTrue();
            assertThat(events.value(1)).isEqualTo(message.length);
            assertThat(events.time(1) - events.duration(1)).isEqualTo(began);
            MessageDigest digest = MessageDigest.of(message);
            assertThat(events.message(1)).isEqualTo(new Events.Moved(digest.identity(), digest.first(), digest.second(), message.length, 7));
            assertThat(events.isMessage(2)).isFalse();
            assertThat(events.value(2)).isEqualTo(42);
            assertThat(events.actor(2)).isEqualTo(5);
        }
    }

    @Test
    void shouldHoldManyMoreThanItBeganWith() {
        for (int i = 0; i < 10_000; i++) {
            events.add(i, WrittenEvent.ended(Operation.STORE, 0, Outcome.DONE, 0, i, i, i));
        }

        assertThat(events.size()).isEqualTo(10_000);
        for (int i = 0; i < 10_000; i++) {
            assertThat(events.value(i)).isEqualTo(i);
            assertThat(events.actor(i)).isEqualTo(i);
        }
    }

    @Test
    void shouldTakeCopiesFromAnotherRun() {
        fill(events, 0, 30);
        Events copy = new Events();
        copy.add(new Happening.ActorReady(99, 0));
        for (int i = 0; i < events.size(); i++) {
            copy.add(events, i);
        }
        events.clear();

        assertThat(copy.size()).isEqualTo(31);
        assertThat(copy.happening(0)).isEqualTo(new Happening.ActorReady(99, 0));
        verify(copy, 1, 0, 30);
    }

    @Test
    void shouldForgetTheFirst() {
        for (int count = 0; count <= 30; count++) {
            Events run = new Events();
            fill(run, 0, 30);
            run.removeFirst(count);

            assertThat(run.size()).isEqualTo(30 - count);
            verify(run, 0, count, 30);
        }
    }

    @Test
    void shouldGoOnAfterForgetting() {
        fill(events, 0, 30);
        events.removeFirst(7);
        fill(events, 30, 60);
        events.removeFirst(20);
        Events copy = new Events();
        for (int i = 0; i < events.size(); i++) {
            copy.add(events, i);
        }

        verify(events, 0, 27, 60);
        verify(copy, 0, 27, 60);
    }

    /** What is read from a ring is taken out again a little later, but seldom all of it. */
    @Test
    void shouldNotKeepTheMessagesAndHappeningsThatItForgot() throws ReflectiveOperationException {
        for (int i = 0; i < 3000; i += 30) {
            fill(events, i, i + 30);
            events.removeFirst(events.size() - 5);
        }

        for (String beside : List.of("moved", "happenings")) {
            Field field = Events.class.getDeclaredField(beside);
            field.setAccessible(true);
            assertThat((List<?>) field.get(events)).as(beside).hasSizeLessThanOrEqualTo(5);
        }
        verify(events, 0, 2995, 3000);
    }

    @Test
    void shouldBeEmptyAfterClearing() {
        fill(events, 0, 30);
        events.clear();
        assertThat(events.size()).isZero();

        fill(events, 3, 9);
        verify(events, 0, 3, 9);
    }

    @Test
    void shouldProveTheOrderOfTwoActorsOnlyWhereOneHadEndedBeforeTheOtherBegan() {
        load(1, 100, 200);
        load(2, 201, 300);
        load(2, 310, 400);
        load(1, 350, 450);
        load(1, 400, 500);

        assertThat(events.isOrderProvable(0, 1)).isTrue();
        assertThat(events.isOrderProvable(1, 0)).isTrue();
        assertThat(events.isOrderProvable(2, 3)).as("overlapping").isFalse();
        assertThat(events.isOrderProvable(3, 2)).isFalse();
        assertThat(events.isOrderProvable(2, 4)).as("in the same nanosecond").isFalse();
        assertThat(events.isOrderProvable(3, 4)).as("of one actor").isTrue();
    }

    /** What is read from the kernel is read at some time after the one that it bears. */
    @Test
    void shouldKnowOfAHappeningOnlyWhenItHadNotBeen() {
        load(0, 100, 200);
        events.add(new Happening.NumbersSeen(250, 0, List.of(7L)));
        load(0, 300, 400);
        events.add(new Happening.NumbersSeen(500, 0, List.of(8L)));

        assertThat(events.isOrderProvable(0, 1)).isTrue();
        assertThat(events.isOrderProvable(1, 2)).isFalse();
        assertThat(events.isOrderProvable(1, 3)).isFalse();
    }

    /** A duration of more than a second is kept to a part in a million. */
    @Test
    void shouldNotTakeARoundedDurationForAProof() {
        long hour = 3_600_000_000_000L;
        load(1, 0, 1_000_000);
        load(2, 999_999, hour);

        assertThat(events.isOrderProvable(0, 1)).isFalse();
    }

    @Test
    void shouldTakeEventsOfAnotherRunUpToALimit() {
        Events other = new Events();
        for (int n = 0; n < 10; n++) {
            other.add(1, WrittenEvent.ended(Operation.LOAD, 0, Outcome.DONE, 0, n, n, n));
        }

        assertThat(events.addUntil(7, other, 2)).isEqualTo(7);
        assertThat(events.size()).isEqualTo(5);
        assertThat(events.addUntil(0, other, 9)).as("one at least").isEqualTo(10);
        assertThat(events.value(5)).isEqualTo(9);
    }

    private void load(int actor, long began, long ended) {
        events.add(actor, WrittenEvent.ended(Operation.LOAD, 0, Outcome.DONE, 0, began, ended, 0));
    }

    /** In turn an operation, a message and a happening. */
    private static void fill(Events run, int from, int to) {
        for (int n = from; n < to; n++) {
            switch (n % 3) {
                case 0 -> run.add(1, WrittenEvent.ended(Operation.STORE, 2, Outcome.DONE, 0, n, n, 1000 + n));
                case 1 -> run.add(2, WrittenEvent.moved(Operation.SEND, 3, n, n, message(n), n));
                default -> run.add(new Happening.ActorSaid(n, 3, "line " + n));
            }
        }
    }

    /** That from this position on it is what fill has put in. */
    private static void verify(Events run, int at, int from, int to) {
        assertThat(run.size() - at).isEqualTo(to - from);
        for (int n = from; n < to; n++) {
            int i = at + n - from;
            assertThat(run.time(i)).isEqualTo(n);
            switch (n % 3) {
                case 0 -> assertThat(run.value(i)).isEqualTo(1000 + n);
                case 1 -> {
                    MessageDigest digest = MessageDigest.of(message(n));
                    assertThat(run.message(i)).isEqualTo(new Events.Moved(digest.identity(), digest.first(), digest.second(), message(n).length, n));
                    assertThat(run.actor(i)).isEqualTo(2);
                }
                default -> assertThat(run.happening(i)).isEqualTo(new Happening.ActorSaid(n, 3, "line " + n));
            }
        }
    }

    private static byte[] message(int n) {
        return ("message " + n).getBytes();
    }
}
