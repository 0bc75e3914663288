package interleave.session;

import interleave.trace.GateControl;
import interleave.trace.GateMode;
import java.util.OptionalDouble;

/**
 * How fast actors are let through their gates.
 *
 * @param intervalNanos between two operations of an actor; only where it is paced
 */
public record Speed(GateMode mode, long intervalNanos) {
    /** As fast as it goes. */
    public static final Speed FULL = new Speed(GateMode.RUN, 0);
    /** Nothing moves but by a step. */
    public static final Speed HELD = new Speed(GateMode.STEP, 0);

    private static final double NANOS = 1e9;

    /** @param operations a second, of each actor; more than 0, infinite is {@link #FULL} */
    public static Speed of(double operations) {
        return Double.isInfinite(operations) ? FULL : new Speed(GateMode.PACED, Math.max(1, Math.round(NANOS / operations)));
    }

    /** Operations a second of each actor, infinite where the gate is open; empty where it is shut. */
    public OptionalDouble operationsPerSecond() {
        return switch (mode) {
            case RUN -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case PACED -> OptionalDouble.of(NANOS / intervalNanos);
            case STEP -> OptionalDouble.empty();
        };
    }

    void apply(GateControl gate) {
        switch (mode) {
            case RUN -> gate.run();
            case PACED -> gate.pace(intervalNanos);
            case STEP -> gate.hold();
        }
    }
}
