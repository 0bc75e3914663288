package interleave.model;

import interleave.trace.Operation;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time, folded from its very events. */
final class ExactStretch implements LaneTracks.Sink {
    private final ColumnScale scale;
    private final LaneTracks tracks;
    private final List<ExactLane> lanes = new ArrayList<>();
    private final Connections connections = new Connections();
    private long first;

    /** @param before what the actors did before the first run */
    ExactStretch(ColumnScale scale, LaneTracks before) {
        this.scale = scale;
        this.tracks = before.copy(this);
    }

    /** What was before the stretch: something in it may be connected with that. */
    void remember(Events earlier) {
        for (int i = 0; i < earlier.size(); i++) {
            Operation operation = earlier.kind(i) == LaneTracks.KIND_ENDED ? Codes.operation(earlier.operation(i)) : null;
            if (operation != null) {
                connections.operation(earlier.actor(i), operation, earlier, i);
            }
        }
    }

    /** @param firstIndex of the run's first event */
    void apply(Events run, long firstIndex) {
        first = firstIndex;
        for (int i = 0; i < run.size(); i++) {
            tracks.apply(run, i);
        }
    }

    @Override
    public void span(int actor, Span kind, long from, long to) {
        lane(actor).span(kind, from, to);
    }

    @Override
    public void blocked(int actor, long since) {}

    @Override
    public void operation(int actor, Operation operation, Events run, int i) {
        lane(actor).operation(run, i, first + i);
        connections.operation(actor, operation, run, i);
    }

    private ExactLane lane(int actor) {
        while (lanes.size() <= actor) {
            lanes.add(new ExactLane(scale));
        }
        return lanes.get(actor);
    }

    /**
     * What has come out.
     *
     * @param after what the actors did after the last run, as it is known now
     * @param names of all actors that there are
     * @param known up to when anything is known: what is not over is drawn so far
     */
    Stretch end(LaneTracks after, List<String> names, long known) {
        for (LaneTrack track : tracks.list()) {
            LaneTrack later = after.list().get(track.actor());
            if (later.lives() && later.kind() == Span.BLOCKED) {
                track.blockedSince(later.since());
            }
            if (track.lives()) {
                lane(track.actor()).span(track.kind(), track.since(), known);
            }
        }
        List<LaneStretch> stretches = new ArrayList<>();
        for (int actor = 0; actor < names.size(); actor++) {
            stretches.add(lane(actor).of(actor, names.get(actor)));
        }
        return new Stretch(scale.from(), scale.to(), scale.columns(), true, stretches, connections.between(scale.from(), scale.to()));
    }
}
