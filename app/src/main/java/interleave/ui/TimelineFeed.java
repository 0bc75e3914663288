package interleave.ui;

import interleave.fxml.control.Arrow;
import interleave.fxml.control.Lane;
import interleave.fxml.control.Span;
import interleave.fxml.control.TimelineSource;
import interleave.fxml.control.TimelineStretch;
import interleave.fxml.control.TimelineView;
import interleave.model.Activity;
import interleave.model.LaneColumns;
import interleave.model.LaneStretch;
import interleave.model.LaneTicks;
import interleave.model.Stretch;
import interleave.model.Timeline;
import interleave.model.WorldState;
import java.util.Arrays;
import java.util.Optional;

/** Brings the timeline of a performance to the screen, in ns since its actors began, and a click on it to the cursor. */
final class TimelineFeed implements Facet, TimelineSource {
    /** A timeline in which nothing happens grows seldom: what moves is looked at. */
    private static final long STILL_AFTER = 1_500_000_000;
    private static final long STILL_APART = 5_000_000_000L;
    private static final long LIVE = -1;

    private final TimelineView view;
    private final Cursor cursor;
    private final Playback playback;
    private Performance shown;
    private TickText words;
    private WorldState newest;
    private long began;
    private long end;
    private boolean live;
    private long version = -1;
    private long place = LIVE;
    private long changedAt;
    private long drawnAt;

    TimelineFeed(TimelineView view, Cursor cursor, Playback playback) {
        this.view = view;
        this.cursor = cursor;
        this.playback = playback;
        view.setOnSeek(time -> {
            version = -1;
            playback.seek(time);
        });
        view.setOnLive(() -> {
            version = -1;
            playback.end();
        });
    }

    @Override
    public void prepare(Opening opening) {
        shown = null;
        words = new TickText(opening.objects(), opening.texts());
        cursor.goLive();
        view.clear();
    }

    @Override
    public void show(Moment moment) {
        // It moves with each frame.
    }

    @Override
    public void move(Moment moment) {
        if (isStill(moment)) {
            return;
        }
        long elapsed = moment.performance().elapsedNanos();
        if (elapsed > 0) {
            began = moment.performance().beganAt();
            end = elapsed;
            live = moment.stage() == Transport.Stage.LIVE;
            if (!moment.performance().equals(shown)) {
                shown = moment.performance();
                view.setSource(this);
            }
            newest = cursor.isLive() || newest == null ? moment.world() : shown.timeline().now();
            view.setPlayhead(cursor.isLive() ? end : cursor.place() - began);
            view.setLive(moment.newest());
            view.refresh(live || moment.performance() instanceof Replay replay && !replay.isLoaded());
            if (playback.isPlaying()) {
                view.reveal(view.getPlayhead());
            }
        }
    }

    private boolean isStill(Moment moment) {
        long now = System.nanoTime();
        long nowAt = cursor.isLive() ? LIVE : cursor.place();
        boolean other = !moment.performance().equals(shown) || live != (moment.stage() == Transport.Stage.LIVE);
        if (other || moment.performance().timeline().version() != version || nowAt != place) {
            version = moment.performance().timeline().version();
            place = nowAt;
            changedAt = now;
        }
        if (now - changedAt > STILL_AFTER && now - drawnAt < STILL_APART) {
            return true;
        }
        drawnAt = now;
        return false;
    }

    @Override
    public long end() {
        return end;
    }

    @Override
    public TimelineStretch stretch(long from, long to, int columns) {
        Timeline timeline = shown.timeline();
        Stretch stretch = timeline.view(began + from, began + to, columns);
        long known = timeline.ended() - began;
        return new TimelineStretch(
                stretch.lanes().stream().map(lane -> lane(lane, from, to, known)).toList(),
                stretch.arrows().stream().map(arrow -> new Arrow(arrow.fromActor(), arrow.from() - began, arrow.toActor(), arrow.to() - began)).toList());
    }

    private Lane lane(LaneStretch lane, long from, long to, long known) {
        LaneColumns columns = lane.columns();
        float[][] shares = {columns.running(), columns.held(), columns.blocked(), columns.stopped()};
        if (live && to > known) {
            stillDoing(lane.actor()).ifPresent(span -> extend(shares, span, from, to, known));
        }
        LaneTicks ticks = lane.ticks();
        long[] times = Arrays.stream(ticks.times()).map(time -> time - began).toArray();
        return new Lane(lane.name(), lane.actor(), shares, columns.operations(), times, i -> words.open(ticks, i, began));
    }

    /** The model knows what was up to the last event; an actor that has not ended does the same until now. */
    private void extend(float[][] shares, Span span, long from, long to, long known) {
        float[] longer = shares[span.ordinal()].clone();
        double perNano = (double) longer.length / (to - from);
        double left = Math.max(0, (known - from) * perNano);
        double right = Math.min(longer.length, (end - from) * perNano);
        for (int x = (int) left; x < right; x++) {
            longer[x] = (float) Math.min(1, longer[x] + Math.min(right, x + 1) - Math.max(left, x));
        }
        shares[span.ordinal()] = longer;
    }

    private Optional<Span> stillDoing(int actor) {
        Activity activity = actor < newest.actors().size() ? newest.actors().get(actor).activity() : Activity.STARTING;
        return switch (activity) {
            case RUNNING -> Optional.of(Span.RUNNING);
            case HELD -> Optional.of(Span.HELD);
            case BLOCKED -> Optional.of(Span.BLOCKED);
            case STOPPED -> Optional.of(Span.STOPPED);
            case STARTING, READY, KILLED, EXITED, FAILED -> Optional.empty();
        };
    }
}
