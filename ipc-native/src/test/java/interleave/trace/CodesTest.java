package interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The numbers of the format: what was written once must be read the same by every later version. */
class CodesTest {
    @Test
    void operations() {
        assertThat(codes(Operation.values(), Operation::code)).containsAllEntriesOf(Map.ofEntries(
                Map.entry("LOAD", 1),
                Map.entry("STORE", 2),
                Map.entry("ADD", 3),
                Map.entry("WAIT", 10),
                Map.entry("TRY_WAIT", 11),
                Map.entry("TIMED_WAIT", 12),
                Map.entry("POST", 13),
                Map.entry("WAIT_ZERO", 14),
                Map.entry("TRY_WAIT_ZERO", 15),
                Map.entry("SEND", 20),
                Map.entry("TRY_SEND", 21),
                Map.entry("TIMED_SEND", 22),
                Map.entry("RECEIVE", 23),
                Map.entry("TRY_RECEIVE", 24),
                Map.entry("TIMED_RECEIVE", 25),
                Map.entry("LOCK", 30),
                Map.entry("TRY_LOCK", 31),
                Map.entry("UNLOCK", 32),
                Map.entry("OPEN", 40),
                Map.entry("CLOSE", 41),
                Map.entry("READ", 42),
                Map.entry("WRITE", 43),
                Map.entry("CREATE", 44),
                Map.entry("TRUNCATE", 45),
                Map.entry("UNLINK", 46),
                Map.entry("TRY_OPEN", 47),
                Map.entry("ATTACH", 48),
                Map.entry("DETACH", 49),
                Map.entry("MAP", 50),
                Map.entry("UNMAP", 51),
                Map.entry("SYNC", 52),
                Map.entry("REMOVE", 53),
                Map.entry("NOTIFY", 55),
                Map.entry("POLL", 56),
                Map.entry("SIGNAL_WAIT", 57),
                Map.entry("KILL", 58)));
    }

    @Test
    void kinds() {
        assertThat(codes(Kind.values(), Kind::code)).isEqualTo(Map.of("BEGAN", 1, "ENDED", 2, "HELD", 3, "RING_FULL", 4));
    }

    @Test
    void outcomes() {
        assertThat(codes(Outcome.values(), Outcome::code)).isEqualTo(Map.of("DONE", 0, "WOULD_BLOCK", 1, "TIMED_OUT", 2, "FAILED", 3));
    }

    @Test
    void phases() {
        assertThat(codes(Phase.values(), Phase::code)).isEqualTo(Map.of("STARTING", 0, "READY", 1, "RUNNING", 2, "DONE", 3, "FAILED", 4));
    }

    @Test
    void gateModes() {
        assertThat(codes(GateMode.values(), GateMode::code)).isEqualTo(Map.of("STEP", 0, "PACED", 1, "RUN", 2));
    }

    @Test
    void traceModes() {
        assertThat(codes(TraceMode.values(), TraceMode::code)).isEqualTo(Map.of("EVERY", 0, "LATEST", 1, "OFF", 2));
    }

    @Test
    void everyCodeLeadsBackToItsConstant() {
        leadsBack(Operation.values(), Operation::code, Operation::of);
        leadsBack(Kind.values(), Kind::code, Kind::of);
        leadsBack(Outcome.values(), Outcome::code, Outcome::of);
        leadsBack(Phase.values(), Phase::code, Phase::of);
        leadsBack(GateMode.values(), GateMode::code, GateMode::of);
        leadsBack(TraceMode.values(), TraceMode::code, TraceMode::of);
    }

    @Test
    void operationsFitTheirCounters() {
        assertThat(Operation.values()).allSatisfy(operation -> assertThat(operation.code()).isBetween(1, ChannelLayout.OPERATION_CODES - 1));
    }

    @Test
    void wordsOfOperationsAreUnique() {
        assertThat(Operation.values()).extracting(Operation::word).doesNotHaveDuplicates();
    }

    /** The reader tells messages by the range of the codes. */
    @Test
    void onlySendsAndReceivesLieBetweenSendAndTimedReceive() {
        assertThat(Operation.values())
                .filteredOn(operation -> operation.code() >= Operation.SEND.code() && operation.code() <= Operation.TIMED_RECEIVE.code())
                .allMatch(operation -> operation.sends() || operation.receives())
                .hasSize(6);
    }

    @Test
    void codesThatNobodyHasAreRefused() {
        for (int code : new int[] {-1, 0, 4, 16, 63, 64, 255}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Operation.of(code)).withMessageContaining(Integer.toString(code));
        }
        for (int code : new int[] {-1, 0, 5, 255}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Kind.of(code));
        }
        for (int code : new int[] {-1, 5}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Outcome.of(code));
            assertThatIllegalArgumentException().isThrownBy(() -> Phase.of(code));
            assertThatIllegalArgumentException().isThrownBy(() -> GateMode.of(code));
            assertThatIllegalArgumentException().isThrownBy(() -> TraceMode.of(code));
        }
    }

    private static <E extends Enum<E>> Map<String, Integer> codes(E[] values, Function<E, Integer> code) {
        return Arrays.stream(values).collect(Collectors.toMap(Enum::name, code));
    }

    private static <E extends Enum<E>> void leadsBack(E[] values, Function<E, Integer> code, IntFunction<E> of) {
        assertThat(values).allSatisfy(value -> assertThat(of.apply(code.apply(value))).isSameAs(value));
    }
}
