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
    private static final long NEVER = Long.MAX_VALUE;

    private final int actor;
    private final String name;
    private final LongList starts = new LongList(MOST_SPANS);
    private final List<Span> spans = new ArrayList<>();
    private final LongList ticks = new LongList(MOST_TICKS);
    private boolean over;
    private long end;
    private Span beforeStop;
    private long inCallSince = NEVER;

    LaneFold(int actor, String name) {
        this.actor = actor;
        this.name = name;
    }

    void become(Span span, long time) {
        if (over || !spans.isEmpty() && spans.getLast() == span) {
            return;
        }
        long start = time;
        if (!spans.isEmpty() && time - starts.last() < SHORTEST_SPAN) {
            // What was too short counts with what follows: otherwise a row of them would put off its beginning on and on.
            start = starts.last();
            spans.removeLast();
            starts.removeLast();
            if (!spans.isEmpty() && spans.getLast() == span) {
                return;
            }
        }
        int forgotten = starts.add(start);
        if (forgotten > 0) {
            spans.subList(0, forgotten).clear();
        }
        spans.add(span);
    }

    /** An operation that may block was entered. */
    void began(long time) {
        inCallSince = time;
        become(Span.RUNNING, time);
    }

    /** The kernel showed it asleep; an older sight than the call that it is in counts for nothing. */
    void blocked(long time) {
        if (time > inCallSince) {
            become(Span.BLOCKED, time);
        }
    }

    /** An operation ended; one that may block was blocked if it took long. What was seen of it meanwhile stays as it was seen. */
    void ended(Operation operation, long time, long duration) {
        inCallSince = NEVER;
        long began = time - duration;
        if (operation.mayBlock() && duration >= SHORTEST_SPAN && (starts.isEmpty() || starts.last() <= began)) {
            become(Span.BLOCKED, began);
        }
        become(Span.RUNNING, time);
        if (ticks.isEmpty() || time - ticks.last() >= TICKS_APART) {
            ticks.add(time);
        }
    }

    void stopped(boolean now, long time) {
        boolean shown = !spans.isEmpty() && spans.getLast() == Span.STOPPED;
        if (now && !shown) {
            beforeStop = spans.isEmpty() ? Span.RUNNING : spans.getLast();
            become(Span.STOPPED, time);
        } else if (!now && shown) {
            become(beforeStop, time);
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
