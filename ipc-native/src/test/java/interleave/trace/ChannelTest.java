package interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.SharedMemory;
import interleave.ipc.TestNames;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {
    @ParameterizedTest
    @EnumSource
    void shouldBeOpenedAsItWasCreated(TraceMode mode) {
        try (TestChannel created = new TestChannel(mode, 64);
                Channel opened = Channel.open(created.name())) {
            assertThat(opened.mode()).isEqualTo(mode);
            assertThat(opened.control().mode()).isEqualTo(GateMode.STEP);
            assertThat(opened.progress().phase()).isEqualTo(Phase.STARTING);
        }
    }

    @Test
    void shouldCarryEventsFromOneMappingToTheOther() {
        try (TestChannel program = new TestChannel(TraceMode.EVERY, 64);
                Channel actor = Channel.open(program.name())) {
            actor.writer().ended(Operation.STORE, 1, Outcome.DONE, 17, System.nanoTime(), 42);

            int read = program.channel().reader().drain(
                    event -> {
                        assertThat(event.number()).isEqualTo(1);
                        assertThat(event.kindCode()).isEqualTo(Kind.ENDED.code());
                        assertThat(event.operationCode()).isEqualTo(Operation.STORE.code());
                        assertThat(event.object()).isEqualTo(1);
                        assertThat(event.outcomeCode()).isEqualTo(Outcome.DONE.code());
                        assertThat(event.line()).isEqualTo(17);
                        assertThat(event.value()).isEqualTo(42);
                    },
                    10);
            assertThat(read).isEqualTo(1);
        }
    }

    @Test
    void shouldShowWhatTheActorSaysOfItself() {
        try (TestChannel program = new TestChannel(TraceMode.EVERY, 64);
                Channel actor = Channel.open(program.name())) {
            Progress seen = program.channel().progress();
            assertThat(seen.costPicos()).isZero();

            actor.progress().introduce(4711);
            actor.progress().tellCost(12_345);
            actor.progress().enter(Phase.READY);
            assertThat(seen.threadId()).isEqualTo(4711);
            assertThat(seen.costPicos()).isEqualTo(12_345);
            assertThat(seen.phase()).isEqualTo(Phase.READY);
            assertThat(seen.began()).isZero();

            actor.progress().enter(Phase.RUNNING);
            assertThat(seen.began()).isPositive();
            assertThat(seen.ended()).isZero();

            actor.progress().enter(Phase.DONE);
            assertThat(seen.phase()).isEqualTo(Phase.DONE);
            assertThat(seen.ended()).isGreaterThanOrEqualTo(seen.began());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-16, 0, 1, 2, 4, 8, 17, 24, 1000})
    void shouldRefuseSlotsThatAreNoPowerOfTwo(int slots) {
        assertThatIllegalArgumentException().isThrownBy(() -> Channel.create(TestNames.name(), TraceMode.EVERY, slots)).withMessageContaining("power of two");
    }

    @Test
    void shouldRefuseToBeCreatedTwice() {
        try (TestChannel first = new TestChannel(TraceMode.EVERY, 16)) {
            assertThatExceptionOfType(IpcException.class)
                    .isThrownBy(() -> Channel.create(first.name(), TraceMode.EVERY, 16))
                    .satisfies(failure -> assertThat(failure.error()).isEqualTo(Errno.EEXIST));
        }
    }

    @Test
    void shouldRefuseAnOtherVersion() {
        refuses(memory -> memory.putInt(ChannelLayout.VERSION_AT, ChannelLayout.VERSION + 1), "found version " + (ChannelLayout.VERSION + 1));
    }

    @Test
    void shouldRefuseWhatIsNoChannel() {
        refuses(memory -> memory.putLong(ChannelLayout.MAGIC_AT, 0), "is no channel");
    }

    @Test
    void shouldRefuseARingThatIsLongerThanItsMemory() {
        refuses(memory -> memory.putInt(ChannelLayout.SLOTS_AT, 1 << 20), "1048576 slots");
    }

    @Test
    void shouldRefuseSlotsThatCannotBe() {
        refuses(memory -> memory.putInt(ChannelLayout.SLOTS_AT, -1), "-1 slots");
    }

    @Test
    void shouldRefuseMemoryThatHoldsNotEvenTheHeader() {
        String name = TestNames.name();
        SharedMemory.create(name, 64).close();
        try {
            assertThatExceptionOfType(IpcException.class)
                    .isThrownBy(() -> Channel.open(name))
                    .satisfies(failure -> assertThat(failure.error()).isEqualTo(Errno.EINVAL))
                    .withMessageContaining(name);
        } finally {
            SharedMemory.unlink(name);
        }
    }

    private static void refuses(Consumer<ByteBuffer> spoil, String because) {
        try (TestChannel channel = new TestChannel(TraceMode.EVERY, 16);
                SharedMemory memory = SharedMemory.open(channel.name())) {
            spoil.accept(memory.bytes());

            assertThatIllegalStateException().isThrownBy(() -> Channel.open(channel.name())).withMessageContaining(channel.name()).withMessageContaining(because);
        }
    }

    /** It counts the slots of a larger event before it moves the position past them. */
    @Test
    void shouldCountEventsOfAWriterThatWasKilledInBetween() {
        for (long position : new long[] {2, 258, 65_530, 65_536, 1L << 40}) {
            long others = position / 2;
            long counted = ChannelLayout.otherSlots(others + 6, 6, position + 7);
            assertThat(ChannelLayout.eventsBefore(position, counted)).isEqualTo(position - others);
            assertThat(ChannelLayout.eventsBefore(position + 7, counted)).isEqualTo(position - others + 1);
            assertThat(ChannelLayout.eventsBefore(position + 7 + 248, counted)).isEqualTo(position - others + 249);
        }
    }
}
