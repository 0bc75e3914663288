package interleave.model;

import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * The lane of one actor, being folded.
 *
 * <p>Thinned as it grows: what is shorter than a tenth of a millisecond is not kept as a span of its own, so that an actor at full speed fills no memory.
 */
final class LaneFold {
    private static final int MOST_SPANS = 1 << 16;
    private static final int MOST_TICKS = 1 << 18;
    private static final long SHORTEST_SPAN = 100_000;
    private static final long TICKS_APART = 1_000_000;

    private final int actor;
    private final String name;
    private final LongList starts = new LongList(MOST_SPANS);
    private final List<Span> spans = new ArrayList<>();
    private final LongList ticks = new LongList(MOST_TICKS);
    private boolean over;
    private long end;
    private Span beforeStop;

    LaneFold(int actor, String name) {
        this.actor = actor;
        this.name = name;
    }

    void become(Span span, long time) {
        if (over || !spans.isEmpty() && spans.getLast() == span) {
            return;
        }
        if (!spans.isEmpty() && time - starts.last() < SHORTEST_SPAN) {
            spans.removeLast();
            starts.removeLast();
            if (!spans.isEmpty() && spans.getLast() == span) {
                return;
            }
        }
        int forgotten = starts.add(starts.isEmpty() ? time : Math.max(time, starts.last()));
        if (forgotten > 0) {
            spans.subList(0, forgotten).clear();
        }
        spans.add(span);
    }

    /** An operation ended; one that may block was blocked if it took long. */
    void ended(Operation operation, long time, long duration) {
        if (operation.mayBlock()) {
            become(Span.BLOCKED, time - duration);
        }
        become(Span.RUNNING, time);
        if (ticks.isEmpty() || time - ticks.last() >= TICKS_APART) {
            ticks.add(time);
        }
    }

    void stopped(boolean now, long time) {
        if (now && (spans.isEmpty() || spans.getLast() != Span.STOPPED)) {
            beforeStop = spans.isEmpty() ? Span.RUNNING : spans.getLast();
            become(Span.STOPPED, time);
        } else if (!now && beforeStop != null) {
            become(beforeStop, time);
            beforeStop = null;
        }
    }

    void over(long time) {
        over = true;
        end = time;
    }

    Lane between(long from, long to, long known) {
        long last = over ? end : known;
        int first = Math.max(0, starts.floor(from));
        int behind = starts.floor(to) + 1;
        int firstTick = ticks.floor(from) + 1;
        int behindTicks = ticks.floor(to) + 1;
        if (behind <= first) {
            return new Lane(actor, name, new long[0], List.of(), last, new long[0]);
        }
        return new Lane(
                actor,
                name,
                starts.copy(first, behind),
                List.copyOf(spans.subList(first, behind)),
                last,
                ticks.copy(firstTick, Math.max(firstTick, behindTicks)));
    }
}
