package interleave.ui;

import interleave.fxml.control.Arrow;
import interleave.fxml.control.Lane;
import interleave.fxml.control.Span;
import interleave.fxml.control.TimelineView;
import interleave.model.Timeline;
import interleave.session.Session;
import java.util.Arrays;
import java.util.List;

/** Shows the latest stretch of a timeline: all of a short session, the last half minute of a long one. */
final class TimelineFeed implements Facet {
    private static final long FIRST_STRETCH = 12_000_000_000L;
    private static final long LONGEST = 30_000_000_000L;
    private static final long NOWHERE = -1;
    private static final double MARGIN = 0.04;

    private final TimelineView view;

    TimelineFeed(TimelineView view) {
        this.view = view;
    }

    @Override
    public void prepare(Opening opening) {
        view.show(List.of(), List.of(), 0, FIRST_STRETCH, NOWHERE);
    }

    @Override
    public void show(Moment moment) {
        Session session = moment.session();
        long elapsed = session.elapsedNanos();
        if (elapsed > 0) {
            show(session.timeline(), session.beganAt(), session.beganAt() + elapsed, moment.stage() != Transport.Stage.LIVE);
        }
    }

    /**
     * @param from when the actors began, ns of the monotonic clock
     * @param to when the last of them ended, or now
     */
    private void show(Timeline timeline, long from, long to, boolean over) {
        long end = over ? to + Math.max(1, (long) ((to - from) * MARGIN)) : Math.max(to, from + FIRST_STRETCH);
        long begin = Math.max(from, end - LONGEST);
        List<Lane> lanes = timeline.lanes(begin, to, to).stream().map(lane -> lane(lane, from, to)).toList();
        List<Arrow> arrows = timeline.arrows(begin, to).stream()
                .map(arrow -> new Arrow(arrow.fromActor(), arrow.from() - from, arrow.toActor(), arrow.to() - from))
                .toList();
        view.show(lanes, arrows, begin - from, end - from, to - from);
    }

    /** An actor's process goes on for a moment after its program: that is of no interest. */
    private static Lane lane(interleave.model.Lane lane, long from, long to) {
        long[] starts = Arrays.stream(lane.starts()).map(time -> time - from).toArray();
        long[] ends = new long[starts.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = i + 1 < ends.length ? starts[i + 1] : Math.max(starts[i], Math.min(lane.end(), to) - from);
        }
        Span[] kinds = lane.spans().stream().map(span -> Span.valueOf(span.name())).toArray(Span[]::new);
        long[] ticks = Arrays.stream(lane.ticks()).map(time -> time - from).toArray();
        return new Lane(lane.name(), lane.actor(), starts, ends, kinds, ticks);
    }
}
