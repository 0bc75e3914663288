package interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import interleave.ipc.Eventually;
import interleave.ipc.OnThread;
import interleave.ipc.SharedMemory;
import interleave.ipc.linux.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final long AN_HOUR = 3_600_000_000_000L;

    private final AtomicInteger passed = new AtomicInteger();

    @Test
    void shouldBeShutAtFirst() {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 2048)) {
            GateControl control = channel.channel().control();
            OnThread<Void> actor = passing(channel, 1);
            assertHeldAfter(0, channel, actor);

            control.run();
            Eventually.equal(1, passed::get);
        }
    }

    @Test
    void shouldLetEverythingThroughAtOnceInRun() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 2048)) {
            channel.channel().control().run();
            Gate gate = channel.channel().gate(channel.channel().writer());

            OnThread<Integer> passes = OnThread.start(() -> {
                int lines = 0;
                for (int i = 0; i < 100_000; i++) {
                    lines += gate.pass(Operation.LOAD, 0);
                }
                return lines;
            });

            assertThat(passes.result()).isZero();
            assertThat(channel.channel().progress().eventsWritten()).isZero();
        }
    }

    @Test
    void shouldLetExactlyOneThroughPerPermit() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 2048)) {
            GateControl control = channel.channel().control();
            OnThread<Void> actor = passing(channel, 5);

            for (int step = 0; step < 5; step++) {
                assertHeldAfter(step, channel, actor);
                control.step();
            }
            actor.result();
            assertThat(passed).hasValue(5);
        }
    }

    @Test
    void shouldKeepPermitsThatWereGrantedAhead() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 2048)) {
            GateControl control = channel.channel().control();
            control.step();
            control.step();
            control.step();
            OnThread<Void> actor = passing(channel, 4);
            assertHeldAfter(3, channel, actor);

            control.step();
            actor.result();
        }
    }

    @Test
    void shouldTakeBackPermitsThatWereNotUsedWhenItIsShut() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 2048)) {
            GateControl control = channel.channel().control();
            control.step();
            control.step();
            control.hold();
            OnThread<Void> actor = passing(channel, 2);
            assertHeldAfter(0, channel, actor);

            control.step();
            assertHeldAfter(1, channel, actor);
            control.step();
            actor.result();
        }
    }

    @Test
    void shouldNotLoseAStepToOneThatSlippedThroughWhileItWasBeingShut() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 2048);
                SharedMemory memory = SharedMemory.open(channel.name())) {
            GateControl control = channel.channel().control();
            control.step();
            OnThread<Void> actor = passing(channel, 2);
            assertHeldAfter(1, channel, actor);
            // As a hold leaves it that has read how many were used just before the actor used one more.
            Words.writeLong(memory.bytes(), ChannelLayout.PERMITS_AT, 0);

            control.step();
            actor.result();
        }
    }

    @Test
    void shouldShutItselfForAStep() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 2048)) {
            GateControl control = channel.channel().control();
            control.run();
            control.step();
            assertThat(control.mode()).isEqualTo(GateMode.STEP);
            OnThread<Void> actor = passing(channel, 2);
            assertHeldAfter(1, channel, actor);

            control.run();
            actor.result();
        }
    }

    @Test
    void shouldKeepItsIntervalWhenPaced() throws Exception {
        long interval = 5_000_000;
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 2048)) {
            channel.channel().control().pace(interval);
            Gate gate = channel.channel().gate(channel.channel().writer());
            OnThread<Long> actor = OnThread.start(() -> {
                long began = System.nanoTime();
                for (int i = 0; i < 21; i++) {
                    gate.pass(Operation.LOAD, 0);
                }
                return System.nanoTime() - began;
            });

            assertThat(actor.result()).isGreaterThanOrEqualTo(20 * interval);
        }
    }

    @Test
    void shouldRefuseAnIntervalOfNothing() {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 16)) {
            GateControl control = channel.channel().control();
            assertThatIllegalArgumentException().isThrownBy(() -> control.pace(0));
            assertThat(control.mode()).isEqualTo(GateMode.STEP);
        }
    }

    @Test
    void shouldWakeWhoIsHeldWhenItsModeChanges() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 2048)) {
            GateControl control = channel.channel().control();
            control.pace(AN_HOUR);
            OnThread<Void> actor = passing(channel, 3);
            assertHeldAfter(0, channel, actor);

            control.hold();
            assertHeldAfter(0, channel, actor);
            control.step();
            assertHeldAfter(1, channel, actor);
            control.pace(AN_HOUR);
            assertHeldAfter(1, channel, actor);
            control.pace(1);
            actor.result();
        }
    }

    @Test
    void shouldTellThatTheActorIsHeldAndBeforeWhat() {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 2048)) {
            OnThread<Void> actor = passing(channel, 1);
            assertHeldAfter(0, channel, actor);

            int read = channel.channel().reader().drain(
                    event -> {
                        assertThat(event.kindCode()).isEqualTo(Kind.HELD.code());
                        assertThat(event.operationCode()).isEqualTo(Operation.STORE.code());
                        assertThat(event.object()).isEqualTo(3);
                    },
                    10);
            assertThat(read).isEqualTo(1);
            channel.channel().control().run();
            Eventually.isTrue("it is let through", actor::isDone);
        }
    }

    @Test
    void shouldHoldEverybodyAtTheBarrierUntilGo() throws Exception {
        try (TestChannel one = new TestChannel(TraceMode.EVERY, 16);
                TestChannel other = new TestChannel(TraceMode.EVERY, 16)) {
            OnThread<Void> first = awaitingGo(one, 1);
            OnThread<Void> second = awaitingGo(other, 1);
            assertAsleep(first);
            assertAsleep(second);

            // An open gate is no go.
            one.channel().control().run();
            assertAsleep(first);
            assertThat(first.isDone()).isFalse();

            one.channel().control().go();
            first.result();
            assertAsleep(second);
            assertThat(second.isDone()).isFalse();

            other.channel().control().go();
            second.result();
        }
    }

    @Test
    void shouldNotStopWhoComesAfterGo() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 16)) {
            channel.channel().control().go();

            awaitingGo(channel, 1).result();
        }
    }

    @Test
    void shouldAskForAGoOfItsOwnForEachRound() throws Exception {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 16)) {
            channel.channel().control().go();
            awaitingGo(channel, 1).result();
            OnThread<Void> again = awaitingGo(channel, 2);
            assertAsleep(again);

            channel.channel().control().go();
            again.result();
        }
    }

    private static OnThread<Void> awaitingGo(TestChannel channel, int round) {
        Gate gate = channel.channel().gate(channel.channel().writer());
        return OnThread.run(() -> gate.awaitGo(round));
    }

    private OnThread<Void> passing(TestChannel channel, int operations) {
        Gate gate = channel.channel().gate(channel.channel().writer());
        return OnThread.run(() -> {
            for (int i = 0; i < operations; i++) {
                gate.pass(Operation.STORE, 3);
                passed.incrementAndGet();
            }
        });
    }

    /** So many have passed, the next one stands there, and sleeps: nothing will move it but the gate. */
    private void assertHeldAfter(int operations, TestChannel channel, OnThread<?> actor) {
        Eventually.equal(operations + 1L, channel.channel().progress()::eventsWritten);
        assertAsleep(actor);
        assertThat(passed).hasValue(operations);
    }

    /** In a futex that other processes may wake; those that the JVM uses itself are private. */
    private static void assertAsleep(OnThread<?> actor) {
        Path call = Path.of("/proc/self/task/" + actor.tid() + "/syscall");
        Eventually.isTrue("it sleeps on the gate", () -> {
            try {
                return Files.readString(call).matches(Architecture.HERE.futex + " 0x[0-9a-f]+ 0x0 .*\\n");
            } catch (IOException ended) {
                throw new AssertionError("it was let through", ended);
            }
        });
    }
}
