package interleave.ui;

import interleave.fxml.control.Arrow;
import interleave.fxml.control.Lane;
import interleave.fxml.control.Span;
import interleave.fxml.control.TimelineSource;
import interleave.fxml.control.TimelineStretch;
import interleave.fxml.control.TimelineView;
import interleave.model.Timeline;
import interleave.session.Session;

/** Brings a timeline of the model to the screen: in ns since the actors began. */
final class TimelineFeed implements Facet, TimelineSource {
    private final TimelineView view;
    private Timeline timeline;
    private long began;
    private long end;

    TimelineFeed(TimelineView view) {
        this.view = view;
    }

    @Override
    public void prepare(Opening opening) {
        timeline = null;
        view.clear();
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
    private void show(Timeline shown, long from, long to, boolean over) {
        began = from;
        end = to - from;
        if (timeline != shown) {
            timeline = shown;
            view.setSource(this);
        }
        view.setPlayhead(end);
        view.refresh(!over);
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public TimelineStretch stretch(long from, long to, int columns) {
        return new TimelineStretch(
                timeline.lanes(began + from, began + to, began + end).stream().map(lane -> lane(lane, from, to, columns)).toList(),
                timeline.arrows(began + from, began + to).stream()
                        .map(arrow -> new Arrow(arrow.fromActor(), arrow.from() - began, arrow.toActor(), arrow.to() - began))
                        .toList());
    }

    private Lane lane(interleave.model.Lane lane, long from, long to, int columns) {
        float[][] shares = new float[Span.values().length][columns];
        double perNano = (double) columns / (to - from);
        for (int i = 0; i < lane.starts().length; i++) {
            long stop = i + 1 < lane.starts().length ? lane.starts()[i + 1] : Math.min(lane.end(), began + end);
            double left = Math.clamp((lane.starts()[i] - began - from) * perNano, 0, columns);
            double right = Math.clamp((stop - began - from) * perNano, 0, columns);
            for (int x = (int) left; x < Math.ceil(right); x++) {
                shares[lane.spans().get(i).ordinal()][x] += (float) (Math.min(right, x + 1) - Math.max(left, x));
            }
        }
        float[] operations = new float[columns];
        for (long tick : lane.ticks()) {
            operations[Math.clamp((long) ((tick - began - from) * perNano), 0, columns - 1)]++;
        }
        return new Lane(lane.name(), lane.actor(), shares, operations, new long[0], null);
    }
}
