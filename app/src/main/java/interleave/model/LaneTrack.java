package interleave.model;

import interleave.trace.Operation;

/** What one actor does, from event to event: running, held, blocked or stopped, and since when. */
final class LaneTrack {
    private static final long NEVER = Long.MAX_VALUE;
    private static final Span[] KINDS = Span.values();
    private static final int BEGUN = 1;
    private static final int OVER = 2;
    private static final int IN_CALL = 4;
    private static final int KIND_SHIFT = 3;
    private static final int BEFORE_SHIFT = 6;
    private static final int KIND_MASK = 7;
    private static final int ALL_FLAGS = (1 << 9) - 1;

    /** Takes what has come to its end. */
    interface Ended {
        void span(Span kind, long from, long to);

        /** It turns out that it has been blocked since then. */
        void blocked(long since);
    }

    private final int actor;
    private final String name;
    private final Ended ended;
    private boolean begun;
    private boolean over;
    private Span kind;
    private long since;
    private long inCallSince = NEVER;
    private Span beforeStop;

    LaneTrack(int actor, String name, Ended ended) {
        this.actor = actor;
        this.name = name;
        this.ended = ended;
    }

    /** As it is now, to go on elsewhere. */
    LaneTrack copy(Ended to) {
        LaneTrack copy = new LaneTrack(actor, name, to);
        copy.begun = begun;
        copy.over = over;
        copy.kind = kind;
        copy.since = since;
        copy.inCallSince = inCallSince;
        copy.beforeStop = beforeStop;
        return copy;
    }

    /** Times are told from this one on. */
    void encode(long base, ByteSink to) {
        to.putNumber((begun ? BEGUN : 0) | (over ? OVER : 0) | (inCallSince != NEVER ? IN_CALL : 0) | codeOf(kind) << KIND_SHIFT | codeOf(beforeStop) << BEFORE_SHIFT);
        if (begun) {
            to.putSigned(since - base);
        }
        if (inCallSince != NEVER) {
            to.putSigned(inCallSince - base);
        }
    }

    /** @throws MalformedBlockException where nothing of the kind was encoded */
    static LaneTrack decode(int actor, String name, Ended ended, long base, ByteSource from) {
        LaneTrack track = new LaneTrack(actor, name, ended);
        int flags = from.getWithin(ALL_FLAGS);
        track.begun = (flags & BEGUN) != 0;
        track.over = (flags & OVER) != 0;
        track.kind = spanOf(flags >> KIND_SHIFT & KIND_MASK);
        track.beforeStop = spanOf(flags >> BEFORE_SHIFT & KIND_MASK);
        if (track.begun && track.kind == null || track.kind == Span.STOPPED && track.beforeStop == null) {
            throw new MalformedBlockException("an actor does nothing that is known");
        }
        track.since = track.begun ? base + from.getSigned() : 0;
        track.inCallSince = (flags & IN_CALL) != 0 ? base + from.getSigned() : NEVER;
        return track;
    }

    private static int codeOf(Span span) {
        return span == null ? 0 : span.ordinal() + 1;
    }

    private static Span spanOf(int code) {
        if (code > KINDS.length) {
            throw new MalformedBlockException("an actor does nothing that is known");
        }
        return code == 0 ? null : KINDS[code - 1];
    }

    int actor() {
        return actor;
    }

    String name() {
        return name;
    }

    /** Whether its program has begun and not ended. */
    boolean lives() {
        return begun && !over;
    }

    /** What it is doing, while it lives. */
    Span kind() {
        return kind;
    }

    /** Since when, ns. */
    long since() {
        return since;
    }

    void become(Span next, long time) {
        if (over || begun && kind == next) {
            return;
        }
        if (begun && time > since) {
            ended.span(kind, since, time);
        }
        since = begun ? Math.max(since, time) : time;
        begun = true;
        kind = next;
    }

    /** An operation that may block or move a message was entered. */
    void began(long time) {
        inCallSince = time;
        become(Span.RUNNING, time);
    }

    /** An operation ended; one that may block was blocked if it took long. */
    void ended(Operation operation, long time, long duration) {
        inCallSince = NEVER;
        if (operation.mayBlock() && duration >= Arrow.NOTICEABLE) {
            blockedSince(time - duration);
        }
        become(Span.RUNNING, time);
    }

    /** The kernel was asked; an older sight than the call that it is in counts for nothing. */
    void seen(Happening.ActorSeen seen) {
        long time = seen.time();
        boolean shown = begun && kind == Span.STOPPED;
        if (seen.stopped() && !shown) {
            beforeStop = begun ? kind : Span.RUNNING;
            become(Span.STOPPED, time);
        } else if (!seen.stopped() && shown) {
            become(beforeStop, time);
        }
        if (!seen.stopped() && !seen.call().isEmpty() && time > inCallSince) {
            if (!blockedSince(inCallSince)) {
                become(Span.BLOCKED, time);
            }
        }
    }

    void over(long time) {
        if (lives() && time > since) {
            ended.span(kind, since, time);
        }
        over = true;
    }

    /** What has run up to now turns out to have been blocked from then on; what was seen meanwhile stays as it was seen. */
    boolean blockedSince(long time) {
        if (!lives() || kind != Span.RUNNING || since > time) {
            return false;
        }
        become(Span.BLOCKED, time);
        ended.blocked(time);
        return true;
    }
}
