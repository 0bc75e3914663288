package interleave.model;

import java.util.ArrayList;
import java.util.List;

/** One look at a stretch of a timeline: at its events where they are few, otherwise at the sums of the pyramid. The timeline is held only while what is needed is picked up. */
final class StretchView {
    /** So many events take about a millisecond. */
    private static final int FEW = 3 * BlockCodec.MOST_EVENTS;

    private final Timeline timeline;
    private final BlockReader reader;
    private final ColumnScale scale;
    private List<String> names;
    private long known;

    StretchView(Timeline timeline, BlockReader reader, ColumnScale scale) {
        this.timeline = timeline;
        this.reader = reader;
        this.scale = scale;
    }

    Stretch draw() {
        ExactStretch exact;
        LaneTracks after;
        List<Run> runs = new ArrayList<>();
        int first;
        synchronized (timeline) {
            History history = timeline.history();
            names = timeline.tracks().list().stream().map(LaneTrack::name).toList();
            known = timeline.ended();
            first = Math.max(0, history.blockAt(scale.from() - 1));
            int last = history.blockAt(scale.to());
            if (last > first && history.firstOf(last) - history.firstOf(first) >= FEW) {
                return sums();
            }
            exact = new ExactStretch(scale, history.tracksBefore(first, timeline.tracks()));
            after = history.tracksBefore(last + 1, timeline.tracks());
            for (int block = Math.max(0, first - 1); block <= last; block++) {
                runs.add(history.run(block));
            }
        }
        for (Run run : runs) {
            if (run.number() < first) {
                exact.remember(run.events(reader));
            } else {
                exact.apply(run.events(reader), run.first());
            }
        }
        return exact.end(after, names, known);
    }

    private Stretch sums() {
        List<LaneColumns> columns = new ArrayList<>();
        for (LaneTrack track : timeline.tracks().list()) {
            LaneColumns lane = LaneColumns.of(scale.columns());
            columns.add(lane);
            if (track.lives()) {
                scale.spread(lane.of(track.kind()), track.since(), known, known - track.since());
            }
        }
        timeline.pyramid().draw(scale, known, columns);
        ColumnScale.cutOff(columns);
        List<LaneStretch> lanes = new ArrayList<>();
        for (int actor = 0; actor < columns.size(); actor++) {
            lanes.add(new LaneStretch(actor, names.get(actor), columns.get(actor), LaneSpans.NONE, LaneTicks.NONE));
        }
        return new Stretch(scale.from(), scale.to(), scale.columns(), false, lanes, List.of());
    }
}
