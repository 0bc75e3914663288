package interleave.model;

import interleave.trace.Kind;
import java.util.OptionalLong;

/** Finds where operations end, in both directions: what is held, blocked or looked at between two of them belongs to the earlier one. Any thread. */
final class Steps {
    private static final long NONE = -1;

    private final Timeline timeline;
    private final BlockReader reader;

    Steps(Timeline timeline, BlockReader reader) {
        this.timeline = timeline;
        this.reader = reader;
    }

    Step after(long events) {
        long done = nextEnd(events);
        if (done == NONE) {
            return new Step(timeline.size(), timeline.ended());
        }
        long next = nextEnd(done + 1);
        return new Step(next == NONE ? timeline.size() : next, timeOf(done));
    }

    Step before(long events) {
        long undone = previousEnd(events);
        if (undone == NONE) {
            return new Step(0, timeline.began());
        }
        long before = previousEnd(undone);
        return new Step(undone, before == NONE ? timeline.began() : timeOf(before));
    }

    OptionalLong timeOfNext(long events) {
        long next = nextEnd(events);
        return next == NONE ? OptionalLong.empty() : OptionalLong.of(timeOf(next));
    }

    private long timeOf(long event) {
        Run run = timeline.run(event);
        return run.events(reader).time((int) (event - run.first()));
    }

    private long nextEnd(long from) {
        for (long at = from; at < timeline.size(); ) {
            Run run = timeline.run(at);
            Events events = run.events(reader);
            for (int i = (int) (at - run.first()); i < run.count(); i++) {
                if (isEnd(events, i)) {
                    return run.first() + i;
                }
            }
            at = run.behind();
        }
        return NONE;
    }

    private long previousEnd(long before) {
        for (long behind = before; behind > 0; ) {
            Run run = timeline.run(behind - 1);
            Events events = run.events(reader);
            for (int i = (int) (behind - run.first()) - 1; i >= 0; i--) {
                if (isEnd(events, i)) {
                    return run.first() + i;
                }
            }
            behind = run.first();
        }
        return NONE;
    }

    private static boolean isEnd(Events events, int i) {
        return events.kind(i) == Kind.ENDED.code();
    }
}
