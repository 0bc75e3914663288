package interleave.model;

import java.util.List;

/**
 * An actor's stretch of the timeline. Times in ns of the monotonic clock.
 *
 * @param actor its index
 * @param starts when each span begins, ascending; a span lasts to the start of the next, the last one to {@code end}
 * @param spans what it is, one for each start
 * @param end when the actor ended, or the time up to which is known
 * @param ticks when operations ended, ascending, thinned to at most one a millisecond
 */
public record Lane(int actor, String name, long[] starts, List<Span> spans, long end, long[] ticks) {}
