package interleave.model;

import interleave.trace.Kind;
import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.List;

/** Folds events into what each actor does. One thread at a time. */
final class LaneTracks {
    static final int KIND_ENDED = Kind.ENDED.code();

    private static final int KIND_BEGAN = Kind.BEGAN.code();
    private static final int KIND_HELD = Kind.HELD.code();

    /** Takes what has come to its end. */
    interface Sink {
        void span(int actor, Span kind, long from, long to);

        /** It turns out that it has been blocked since then. */
        void blocked(int actor, long since);

        /** The i-th event of the run is an operation that has ended. */
        void operation(int actor, Operation operation, Events run, int i);
    }

    /** Does not care. */
    static final Sink NOBODY = new Sink() {
        @Override
        public void span(int actor, Span kind, long from, long to) {}

        @Override
        public void blocked(int actor, long since) {}

        @Override
        public void operation(int actor, Operation operation, Events run, int i) {}
    };

    private final Sink sink;
    private final List<LaneTrack> tracks = new ArrayList<>();

    LaneTracks(Sink sink) {
        this.sink = sink;
    }

    /** As they are now, to go on elsewhere. */
    LaneTracks copy(Sink to) {
        LaneTracks copy = new LaneTracks(to);
        tracks.forEach(track -> copy.tracks.add(track.copy(copy.endedOf(track.actor()))));
        return copy;
    }

    /** Times are told from this one on. */
    void encode(long base, ByteSink to) {
        to.putNumber(tracks.size());
        tracks.forEach(track -> track.encode(base, to));
    }

    /**
     * What was encoded, to be looked at or copied.
     *
     * @param names of all actors that there are at the end
     * @throws MalformedBlockException where nothing of the kind was encoded
     */
    static LaneTracks decode(List<String> names, long base, ByteSource from) {
        LaneTracks tracks = new LaneTracks(NOBODY);
        int count = from.getWithin(names.size());
        for (int actor = 0; actor < count; actor++) {
            tracks.tracks.add(LaneTrack.decode(actor, names.get(actor), tracks.endedOf(actor), base, from));
        }
        return tracks;
    }

    void learnBlocked(int actor, long since) {
        if (actor < tracks.size()) {
            tracks.get(actor).blockedSince(since);
        }
    }

    List<LaneTrack> list() {
        return tracks;
    }

    void apply(Events run, int i) {
        int kind = run.kind(i);
        if (kind == Events.HAPPENING) {
            apply(run.happening(i));
            return;
        }
        int actor = run.actor(i);
        if (kind == KIND_ENDED) {
            Operation operation = Codes.operation(run.operation(i));
            if (operation != null) {
                tracks.get(actor).ended(operation, run.time(i), run.duration(i));
                sink.operation(actor, operation, run, i);
            }
        } else if (kind == KIND_BEGAN) {
            tracks.get(actor).began(run.time(i));
        } else if (kind == KIND_HELD) {
            tracks.get(actor).become(Span.HELD, run.time(i));
        }
    }

    private void apply(Happening happening) {
        switch (happening) {
            case Happening.ActorAdded added -> tracks.add(new LaneTrack(tracks.size(), added.name(), endedOf(tracks.size())));
            case Happening.ActorBegan began -> tracks.get(began.actor()).become(Span.RUNNING, began.time());
            case Happening.ActorSeen seen -> tracks.get(seen.actor()).seen(seen);
            case Happening.ActorExited exited -> tracks.get(exited.actor()).over(exited.time());
            case Happening.ActorStarted _, Happening.ActorReady _, Happening.ActorRemoved _, Happening.ActorSaid _, Happening.GateChanged _, Happening.ActorCounted _ -> {}
            case Happening.NumbersSeen _, Happening.SemaphoreSeen _, Happening.QueueSeen _, Happening.LockSeen _, Happening.PagesSeen _, Happening.WaitersSeen _ -> {}
            case Happening.HolderReplaced _, Happening.ObjectGone _, Happening.EndsSeen _, Happening.Unknown _ -> {}
        }
    }

    private LaneTrack.Ended endedOf(int actor) {
        return new LaneTrack.Ended() {
            @Override
            public void span(Span kind, long from, long to) {
                sink.span(actor, kind, from, to);
            }

            @Override
            public void blocked(long since) {
                sink.blocked(actor, since);
            }
        };
    }
}
