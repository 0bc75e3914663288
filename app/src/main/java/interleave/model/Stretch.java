package interleave.model;

import java.util.List;

/**
 * What the timeline shows of a stretch of time. The arrays in it are to be read, not written.
 *
 * @param from ns of the monotonic clock
 * @param columns how many pixel columns it is divided into: column c lasts from {@code from + c * (to - from) / columns} to the beginning of the next
 * @param exact whether it has so few events that spans, ticks and arrows are complete; otherwise there are none, and only the columns are to be drawn
 * @param lanes one of each actor, by index
 */
public record Stretch(long from, long to, int columns, boolean exact, List<LaneStretch> lanes, List<Arrow> arrows) {}
