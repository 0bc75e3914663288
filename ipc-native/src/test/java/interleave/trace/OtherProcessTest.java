package interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.Eventually;
import interleave.ipc.JavaPeer;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ring between two processes. */
class OtherProcessTest {
    private static final int MOST = Integer.MAX_VALUE;

    private long lastNumber;
    private long operations;

    @ParameterizedTest
    @ValueSource(ints = {16, 4096})
    void shouldLoseNothingThatAnotherProcessWrites(int slots) throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, slots);
                JavaPeer peer = TracePeer.start(channel.name(), 50_000)) {
            TraceReader reader = channel.channel().reader();
            while (peer.process().isAlive()) {
                reader.drain(this::everyOne, MOST);
            }
            reader.drain(this::everyOne, MOST);

            assertThat(peer.process().waitFor()).as(peer.output()).isZero();
            assertThat(operations).isEqualTo(50_000);
            assertThat(reader.overwritten()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 1024})
    void shouldCountExactlyWhatAnotherProcessOverwrites(int slots) throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.LATEST, slots);
                JavaPeer peer = TracePeer.start(channel.name(), 1_000_000)) {
            TraceReader reader = channel.channel().reader();
            while (peer.process().isAlive()) {
                TestEvents.dawdle();
                reader.drain(this::latest, 1000);
            }
            reader.drain(this::latest, MOST);

            assertThat(peer.process().waitFor()).as(peer.output()).isZero();
            assertThat(lastNumber).isEqualTo(1_000_000);
            assertThat(operations + reader.overwritten()).isEqualTo(1_000_000);
            assertThat(operations).isPositive();
        }
    }

    @RepeatedTest(6)
    void shouldReadAllThatWasWrittenBeforeAKillAtARandomMoment() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 1024);
                JavaPeer peer = TracePeer.start(channel.name(), Long.MAX_VALUE)) {
            TraceReader reader = channel.channel().reader();
            long enough = ThreadLocalRandom.current().nextLong(20_000, 400_000);
            Eventually.isTrue(enough + " operations written", () -> {
                while (reader.drain(this::everyOne, MOST) > 0 && operations < enough) {
                    Thread.onSpinWait();
                }
                return operations >= enough;
            });
            peer.process().destroyForcibly();
            peer.process().waitFor();
            reader.drain(this::everyOne, MOST);

            // The one that it was about to publish.
            assertThat(channel.channel().progress().eventsWritten() - lastNumber).isBetween(0L, 1L);
            assertThat(reader.overwritten()).isZero();
            assertThat(counted(channel) - operations).as("counted, but not yet written").isBetween(0L, 1L);
        }
    }

    private static long counted(TestChannel channel) {
        Progress progress = channel.channel().progress();
        return progress.completed(Operation.STORE) + progress.completed(Operation.SEND);
    }

    private void everyOne(TraceEvent event) {
        if (event.number() != ++lastNumber) {
            throw new AssertionError("expected number " + lastNumber + ", found " + event.number());
        }
        if (event.kindCode() != Kind.RING_FULL.code()) {
            TestEvents.verify(event, ++operations);
        }
    }

    private void latest(TraceEvent event) {
        if (event.number() <= lastNumber) {
            throw new AssertionError("number " + event.number() + " after " + lastNumber);
        }
        lastNumber = event.number();
        TestEvents.verify(event, event.number());
        operations++;
    }
}
