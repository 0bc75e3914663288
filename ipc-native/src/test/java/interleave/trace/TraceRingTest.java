package interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.Eventually;
import interleave.ipc.OnThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceRingTest {
    private static final int MOST = Integer.MAX_VALUE;

    @Test
    void shouldHandOverInTheOrderOfWriting() {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 64)) {
            TraceWriter writer = channel.channel().writer();
            long before = System.nanoTime();
            writer.held(Operation.WAIT, 1, 17);
            writer.began(Operation.WAIT, 1, 17, before);
            writer.ended(Operation.WAIT, 1, Outcome.TIMED_OUT, 17, before, 0);
            writer.ended(Operation.LOAD, 0, Outcome.DONE, 0, before, -1);

            List<String> seen = new ArrayList<>();
            channel.channel().reader().drain(
                    event -> seen.add("%d %s %s %d %s %d %d".formatted(
                            event.number(), Kind.of(event.kindCode()), Operation.of(event.operationCode()), event.object(),
                            Outcome.of(event.outcomeCode()), event.line(), event.value())),
                    MOST);

            assertThat(seen).containsExactly("1 HELD WAIT 1 DONE 17 0", "2 BEGAN WAIT 1 DONE 17 0", "3 ENDED WAIT 1 TIMED_OUT 17 0", "4 ENDED LOAD 0 DONE 0 -1");
        }
    }

    @Test
    void shouldKeepBothTimesOfAnOperation() {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 64)) {
            long began = System.nanoTime();
            channel.channel().writer().ended(Operation.LOAD, 0, Outcome.DONE, 0, began, 0);
            long after = System.nanoTime();

            channel.channel().reader().drain(
                    event -> {
                        assertThat(event.ended()).isBetween(began, after);
                        assertThat(event.ended() - event.duration()).isEqualTo(began);
                    },
                    MOST);
        }
    }

    /** In one slot or in more, at every place of a block. */
    @Test
    void shouldKeepAllOfAnEventWhateverRoomItTakes() {
        long[] durations = {0, 1, 0xFFFF, 0x1_0000, (1 << 27) - 1, 1 << 27, 1 << 29, 3};
        int[] lines = {0, 0, 0, 0, 1, 0xFFFF, 7 << Short.SIZE, 0x7FFF << Short.SIZE};
        Operation[] operations = {Operation.LOAD, Operation.STORE, Operation.KILL, Operation.TIMED_WAIT};
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 4096)) {
            TraceWriter writer = channel.channel().writer();
            TraceReader reader = channel.channel().reader();
            for (int i = 0; i < 20_000; i++) {
                long duration = durations[i % durations.length];
                int line = lines[i / 3 % lines.length];
                Operation operation = operations[i / 5 % operations.length];
                Outcome outcome = Outcome.values()[i / 7 % 4];
                int object = i % 256;
                long value = i * 0x9E37_79B9_7F4A_7C15L;
                long before = System.nanoTime();
                writer.ended(operation, object, outcome, line, before - duration, value);
                long after = System.nanoTime();
                long number = i + 1;
                int read = reader.drain(
                        event -> {
                            assertThat(event.number()).isEqualTo(number);
                            assertThat(Kind.of(event.kindCode())).isEqualTo(Kind.ENDED);
                            assertThat(Operation.of(event.operationCode())).isEqualTo(operation);
                            assertThat(Outcome.of(event.outcomeCode())).isEqualTo(outcome);
                            assertThat(event.object()).isEqualTo(object);
                            assertThat(event.line() | event.part() << Short.SIZE).isEqualTo(line);
                            assertThat(event.value()).isEqualTo(value);
                            assertThat(event.ended()).isBetween(before, after);
                            assertThat(event.duration()).isEqualTo(event.ended() - before + duration);
                        },
                        MOST);
                assertThat(read).isEqualTo(1);
                assertThat(channel.channel().progress().eventsWritten()).isEqualTo(number);
            }
        }
    }

    @Test
    void shouldHandOverNoMoreThanAsked() {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 64)) {
            TraceWriter writer = channel.channel().writer();
            for (long n = 1; n <= 10; n++) {
                TestEvents.write(writer, n);
            }
            TraceReader reader = channel.channel().reader();
            List<Long> numbers = new ArrayList<>();

            assertThat(reader.drain(event -> numbers.add(event.number()), 4)).isEqualTo(4);
            assertThat(reader.drain(event -> numbers.add(event.number()), 4)).isEqualTo(4);
            assertThat(reader.drain(event -> numbers.add(event.number()), 4)).isEqualTo(2);
            assertThat(reader.drain(event -> numbers.add(event.number()), 4)).isZero();
            assertThat(numbers).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        }
    }

    /** Messages take two slots, so that they come to lie across the end of the ring. */
    @ParameterizedTest
    @ValueSource(ints = {16, 32, 128, 2048})
    void shouldLoseNothingOverManyRoundsWithAReaderOnAnotherThread(int slots) throws Exception {
        long operations = 40_000;
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, slots)) {
            TraceWriter writer = channel.channel().writer();
            OnThread<Void> writing = OnThread.run(() -> {
                for (long n = 1; n <= operations; n++) {
                    TestEvents.write(writer, n);
                }
            });
            Received received = new Received();
            TraceReader reader = channel.channel().reader();
            while (received.operations < operations && !(writing.isDone() && reader.drain(received, MOST) == 0)) {
                reader.drain(received, MOST);
            }

            writing.result();
            assertThat(received.operations).isEqualTo(operations);
            assertThat(reader.overwritten()).isZero();
            assertThat(received.lastNumber).isEqualTo(channel.channel().progress().eventsWritten());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 512})
    void shouldMakeTheWriterWaitForASlowReaderAndSaySo(int slots) throws Exception {
        long operations = 4000;
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, slots)) {
            TraceWriter writer = channel.channel().writer();
            OnThread<Void> writing = OnThread.run(() -> {
                for (long n = 1; n <= operations; n++) {
                    TestEvents.write(writer, n);
                }
            });
            Received received = new Received();
            TraceReader reader = channel.channel().reader();
            while (!writing.isDone()) {
                TestEvents.dawdle();
                reader.drain(received, 100);
            }
            reader.drain(received, MOST);

            writing.result();
            assertThat(received.operations).isEqualTo(operations);
            assertThat(received.waits).isPositive();
            assertThat(reader.overwritten()).isZero();
        }
    }

    /** Four blocks of four slots in the ring and one that is being written, each with an event of two slots and two of one. */
    @Test
    void shouldHoldUpTheWriterUntilTheRingHasRoomForAnotherBlock() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 16)) {
            TraceWriter writer = channel.channel().writer();
            OnThread<Void> writing = OnThread.run(() -> {
                for (long n = 1; n <= 16; n++) {
                    writer.ended(Operation.STORE, 0, Outcome.DONE, 0, System.nanoTime(), n);
                }
            });
            Progress progress = channel.channel().progress();
            Eventually.equal(15L, progress::eventsWritten);

            // Counted before there was room for the record of it.
            Eventually.equal(16L, () -> progress.completed(Operation.STORE));
            assertThat(writing.isDone()).isFalse();

            List<String> seen = new ArrayList<>();
            TraceReader reader = channel.channel().reader();
            reader.drain(event -> seen.add(Kind.of(event.kindCode()) + " " + event.value()), MOST);
            writing.result();
            reader.drain(
                    event -> {
                        seen.add(Kind.of(event.kindCode()) + " " + event.value());
                        if (event.kindCode() == Kind.RING_FULL.code()) {
                            assertThat(event.duration()).isPositive();
                        }
                    },
                    MOST);
            List<String> expected = LongStream.rangeClosed(1, 15).mapToObj(n -> "ENDED " + n).collect(Collectors.toList());
            expected.addAll(List.of("RING_FULL 0", "ENDED 16"));
            assertThat(seen).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @Timeout(30)
    @ValueSource(ints = {16, 32, 64, 256, 2048})
    void shouldCountExactlyWhatWasOverwritten(int slots) throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.LATEST, slots)) {
            TraceWriter writer = channel.channel().writer();
            AtomicBoolean enough = new AtomicBoolean();
            OnThread<Long> writing = OnThread.start(() -> {
                long n = 0;
                while (!enough.get()) {
                    TestEvents.write(writer, ++n);
                }
                return n;
            });
            long[] read = {0};
            long[] last = {0};
            TraceReader reader = channel.channel().reader();
            TraceSink sink = event -> {
                assertThat(event.number()).isGreaterThan(last[0]);
                last[0] = event.number();
                TestEvents.verify(event, event.number());
                read[0]++;
            };
            for (int i = 0; i < 2000 || reader.overwritten() == 0; i++) {
                TestEvents.dawdle();
                reader.drain(sink, 50);
            }
            enough.set(true);
            long written = writing.result();
            reader.drain(sink, MOST);

            assertThat(last[0]).isEqualTo(written);
            assertThat(read[0] + reader.overwritten()).isEqualTo(written).isEqualTo(channel.channel().progress().eventsWritten());
        }
    }

    /** Wherever the reader comes back to, it is never in the middle of a message. */
    @Test
    void shouldFindTheBeginningOfAnEventAfterEachDistance() {
        for (int distance = 1; distance < 60; distance++) {
            try (TestChannel channel = new TestChannel(TraceMode.LATEST, 16)) {
                TraceWriter writer = channel.channel().writer();
                for (long n = 1; n <= distance; n++) {
                    TestEvents.write(writer, n);
                }
                List<Long> numbers = new ArrayList<>();
                TraceReader reader = channel.channel().reader();
                reader.drain(
                        event -> {
                            TestEvents.verify(event, event.number());
                            numbers.add(event.number());
                        },
                        MOST);

                assertThat(numbers).as("after " + distance).isNotEmpty().isSorted().doesNotHaveDuplicates().endsWith((long) distance);
                assertThat(numbers.size() + reader.overwritten()).isEqualTo(distance);
            }
        }
    }

    @Test
    void shouldRecordNothingButCountWhenItIsOff() {
        try (TestChannel channel = new TestChannel(TraceMode.OFF, 16)) {
            TraceWriter writer = channel.channel().writer();
            for (long n = 1; n <= 99; n++) {
                TestEvents.write(writer, n);
            }
            writer.held(Operation.WAIT, 0, 1);
            writer.began(Operation.WAIT, 0, 1, writer.now());

            assertThat(channel.channel().reader().drain(event -> {}, MOST)).isZero();
            Progress progress = channel.channel().progress();
            assertThat(progress.eventsWritten()).isZero();
            assertThat(progress.completed(Operation.STORE)).isEqualTo(66);
            assertThat(progress.completed(Operation.SEND)).isEqualTo(33);
            assertThat(progress.completed(Operation.WAIT)).isZero();
        }
    }

    @Test
    void shouldCountOnlyWhatWasDone() {
        try (TestChannel channel = new TestChannel(TraceMode.LATEST, 16)) {
            TraceWriter writer = channel.channel().writer();
            for (Outcome outcome : Outcome.values()) {
                writer.ended(Operation.TRY_WAIT, 0, outcome, 0, writer.now(), 0);
            }

            assertThat(channel.channel().progress().completed(Operation.TRY_WAIT)).isEqualTo(1);
            assertThat(channel.channel().progress().completed(Operation.WAIT)).isZero();
        }
    }

    /** Operations in their order, no number missing, waits for the reader in between. */
    private static final class Received implements TraceSink {
        private long operations;
        private long waits;
        private long lastNumber;

        @Override
        public void accept(TraceEvent event) {
            if (event.number() != ++lastNumber) {
                throw new AssertionError("expected number " + lastNumber + ", found " + event.number());
            }
            if (event.kindCode() == Kind.RING_FULL.code()) {
                waits++;
            } else {
                TestEvents.verify(event, ++operations);
            }
        }
    }
}
