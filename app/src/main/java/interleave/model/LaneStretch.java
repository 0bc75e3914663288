package interleave.model;

/**
 * One actor's lane in a {@link Stretch}.
 *
 * @param actor its index
 */
public record LaneStretch(int actor, String name, LaneColumns columns, LaneSpans spans, LaneTicks ticks) {}
