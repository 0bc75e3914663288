package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demos;
import interleave.trace.TraceMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraceModeSessionTest {
    private static final int INCREMENTS = 300_000;

    private static OneSession race(TraceMode trace) {
        var demo = Demos.find("lost-increments").orElseThrow();
        return OneSession.of(
                SessionPlan.of(demo, Map.of("increments", Integer.toString(INCREMENTS)), Map.of(), Map.of(), false, trace), Speed.FULL);
    }

    @ParameterizedTest
    @EnumSource(TraceMode.class)
    void operationsAreCountedExactlyInEveryMode(TraceMode trace) {
        try (var one = race(trace)) {
            one.awaitEnd();
            assertThat(one.number("expected")).isEqualTo(2L * INCREMENTS);
            one.session().close();
            assertThat(one.world().actors()).allMatch(actor -> actor.operations() == 2L * INCREMENTS);
        }
    }

    @Test
    void everyEventArrivesWhereEveryIsAskedFor() {
        try (var one = race(TraceMode.EVERY)) {
            one.awaitEnd();
            one.session().close();
            Tally tally = one.session().tally();
            assertThat(tally.overwritten()).isZero();
            // A load and a store each, and a wait for the reader where the ring was full.
            assertThat(tally.recorded()).isGreaterThanOrEqualTo(4L * INCREMENTS).isEqualTo(one.world().events());
            assertThat(tally.traceCostNanos()).isPositive();
        }
    }

    @Test
    void whatIsOverwrittenIsKnownWhereTheLatestAreKept() {
        try (var one = race(TraceMode.LATEST)) {
            one.awaitEnd();
            one.session().close();
            Tally tally = one.session().tally();
            assertThat(tally.recorded() + tally.overwritten()).isEqualTo(4L * INCREMENTS);
            assertThat(tally.recorded()).isEqualTo(one.world().events());
        }
    }

    @Test
    void nothingIsRecordedWhereTraceIsOff() {
        try (var one = race(TraceMode.OFF)) {
            one.awaitEnd();
            one.session().close();
            Tally tally = one.session().tally();
            assertThat(tally.recorded()).isZero();
            assertThat(tally.overwritten()).isZero();
            assertThat(tally.traceCostNanos()).isZero();
            assertThat(one.world().events()).isZero();
        }
    }
}
