package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.beans.NamedArg;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * A lane of time for each actor over a ruler, and the whole session as a strip below. It is looked at by zooming and panning, from hours to ns;
 * a click on it goes there. What a drawing costs depends on the pixels, not on how much was recorded.
 */
public final class TimelineView extends Region {

    /** So near to an operation the pointer opens it. */
    private static final double NEAR = 7;
    /** As often the keyboard zooms in to reach single operations. */
    private static final int MOST_ZOOMS = 24;
    private static final double ZOOM_TO_OPERATIONS = 4;
    private static final int MOST_LANES_WISHED = 12;

    private final ObjectProperty<TimelineSource> source = new SimpleObjectProperty<>(this, "source");
    /** Ns since the session began. */
    private final LongProperty playhead = new SimpleLongProperty(this, "playhead", -1);
    /** Whether the playhead goes along with the end. */
    private final BooleanProperty live = new SimpleBooleanProperty(this, "live", true);
    private final ObjectProperty<LongConsumer> onSeek = new SimpleObjectProperty<>(this, "onSeek", _ -> { });
    private final ObjectProperty<Runnable> onLive = new SimpleObjectProperty<>(this, "onLive", () -> { });

    private final Texts texts;
    private final TimelineViewport viewport = new TimelineViewport();
    private final TimelinePalette palette = new TimelinePalette(this::repaint);
    private final TimelinePainter painter;
    private final TimelineMeasure measure = new TimelineMeasure();
    private final TimelineFlags flags;
    private final TimelinePlayhead head = new TimelinePlayhead();
    private final OperationCard card;
    private final TimelineOverview overview = new TimelineOverview(palette, (from, length) -> {
        viewport.stay(from, length);
        moved();
    });
    private final TimelineScroll scroll = new TimelineScroll();
    private final TimelineFollow follow;
    private final Runnable beforePulse = this::paintBeforePulse;
    private TimelineLayout layout = TimelineLayout.of(14, 0, 0, 0, false, 0, 0);
    private boolean stale = true;
    private boolean asked;
    private boolean ongoing;
    private int lane;
    private Tick chosen;
    private double pointerX = Double.NaN;
    private double pointerY;

    public TimelineView(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        painter = new TimelinePainter(palette, texts);
        card = new OperationCard(texts);
        flags = new TimelineFlags(this, texts);
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(texts.get("timeline.title"));
        scroll.valueProperty().subscribe(_ -> repaint());
        follow = new TimelineFollow(texts, () -> {
            goLive();
            moved();
        });
        source.subscribe(_ -> {
            overview.forget();
            repaint();
        });
        playhead.subscribe(_ -> repaint());
        live.subscribe(_ -> repaint());
        focusVisibleProperty().subscribe(_ -> repaint());
        getChildren().addAll(painter.lanes(), painter.canvas(), head, measure, flags, overview, follow, scroll, palette, card);
        new TimelineGestures(this, viewport);
        describe();
    }

    /** Forgets what was shown and how it was looked at. */
    public void clear() {
        setSource(null);
        viewport.reset();
        measure.clear();
        flags.show(List.of());
        chosen = null;
        lane = 0;
        setPlayhead(-1);
        setLive(true);
    }

    /** There is more in the source, or it has come to its end. Drawn with the next frame. */
    public void refresh(boolean goesOn) {
        if (goesOn != ongoing) {
            overview.forget();
        }
        ongoing = goesOn;
        viewport.reach(getSource().end(), goesOn);
        repaint();
    }

    private void repaint() {
        stale = true;
        if (!hasPulses()) {
            requestLayout();
        } else if (!asked) {
            asked = true;
            getScene().addPreLayoutPulseListener(beforePulse);
            Platform.requestNextPulse();
        }
    }

    private boolean hasPulses() {
        return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    }

    private void paintBeforePulse() {
        asked = false;
        if (getScene() != null) {
            getScene().removePreLayoutPulseListener(beforePulse);
            paint();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + TimelineLayout.heightFor(Math.clamp(painter.laneCount(), 4, MOST_LANES_WISHED), !flags.isEmpty(), em());
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        if (stale || getWidth() != layout.width() || getHeight() != layout.height()) {
            paint();
        }
    }

    private double em() {
        return palette.nameFont().getSize();
    }

    private void paint() {
        stale = false;
        var lanesBefore = painter.laneCount();
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        layout = painter.paint(getSource(), viewport, getWidth(), getHeight(), !flags.isEmpty(), scroll.getValue(), outputScale(), isFocusVisible() ? lane : -1);
        var window = layout.window(viewport.from(), viewport.to());
        scroll.place(layout, painter.laneCount());
        placeOverview();
        follow.place(layout, getSource() != null && isLive() && !viewport.isFollowing());
        head.place(window, getPlayhead(), layout);
        flags.place(window, layout);
        measure.place(window, layout.em() * 0.2, layout.bottom(), layout.em() * 0.45, texts.locale());
        placeCard(window);
        if (painter.laneCount() != lanesBefore) {
            requestLayout();
            getParent().requestLayout();
        }
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    private void placeOverview() {
        var shown = layout.hasOverview() && getSource() != null && painter.laneCount() > 0;
        overview.setVisible(shown);
        if (shown) {
            overview.resizeRelocate(layout.names(), layout.overviewTop(), layout.right() - layout.names(), layout.height() - layout.overviewTop());
            overview.show(getSource(), viewport.from(), viewport.to(), viewport.whole(), outputScale());
        }
    }

    private void placeCard(TimeWindow window) {
        var tick = Double.isNaN(pointerX) ? chosen : painter.tickNear(layout.laneAt(pointerY), window, pointerX, NEAR);
        var at = Double.isNaN(pointerX) ? lane : layout.laneAt(pointerY);
        if (tick == null || at >= painter.laneCount() || tick.ended() < window.from() || tick.ended() > window.to()) {
            card.hide();
            return;
        }
        card.show(painter.lane(at).name(), painter.lane(at).accent(), tick);
        var x = window.x(tick.ended());
        card.relocate(Math.clamp(x - card.getWidth() / 2, 0, Math.max(0, layout.width() - card.getWidth())),
                Math.max(layout.top(), layout.spanTop(at)) - card.getHeight() - layout.em() * 0.4);
    }

    private void describe() {
        setAccessibleText(texts.format("timeline.described", painter.laneCount(),
                TimeText.length(Math.max(0, viewport.from()), texts.locale()), TimeText.length(viewport.to(), texts.locale()),
                getPlayhead() < 0 ? "–" : TimeText.length(getPlayhead(), texts.locale()),
                chosen == null ? "" : painter.lane(lane).name() + ": " + chosen.label()));
    }

    /** The viewport was moved by hand. */
    void moved() {
        describe();
        repaint();
    }

    long timeAt(double x) {
        return layout.window(viewport.from(), viewport.to()).nanosAt(x);
    }

    double nanosPerUnit() {
        return (double) viewport.length() / (layout.right() - layout.names());
    }

    boolean isOverNames(double x) {
        return x < layout.names();
    }

    void scrollLanes(double by) {
        scroll.by(by);
    }

    void point(double x, double y) {
        pointerX = isOverNames(x) || y < layout.top() || y > layout.bottom() ? Double.NaN : x;
        pointerY = y;
        placeCard(layout.window(viewport.from(), viewport.to()));
    }

    void pointNowhere() {
        pointerX = Double.NaN;
        placeCard(layout.window(viewport.from(), viewport.to()));
    }

    void goTo(long nanos) {
        if (getSource() != null) {
            setLive(false);
            getOnSeek().accept(Math.clamp(nanos, 0, getSource().end()));
        }
    }

    /** Playhead and window go along with the end again. */
    public void goLive() {
        viewport.showNewest();
        setLive(true);
        getOnLive().run();
    }

    /** Brings a point of time into the window. */
    public void reveal(long nanos) { viewport.reveal(nanos); }

    /** Whether a press there takes hold of the playhead: on its line. */
    boolean isHandle(double x) { return Math.abs(x - layout.window(viewport.from(), viewport.to()).x(getPlayhead())) <= NEAR; }

    /** In the order of their times. */
    public void setFlags(List<Flag> value) {
        flags.show(value);
        requestLayout();
        repaint();
    }

    public void setFlagHand(FlagHand hand) { flags.setHand(hand); }

    /** The time there, within the session. */
    long timeWithin(double x) { return Math.clamp(timeAt(x), 0, getSource() == null ? 0 : getSource().end()); }

    void measure(long nanos) {
        measure.add(nanos);
        moved();
    }

    /** @return whether there was anything to forget */
    boolean forgetMeasure() {
        var any = !measure.isEmpty() || chosen != null;
        measure.clear();
        chosen = null;
        return any;
    }

    /** What the keyboard is about: the chosen operation, or else the playhead. */
    long attended() {
        return chosen != null ? chosen.ended() : Math.max(0, getPlayhead());
    }

    void zoomByKey(double factor) {
        var about = attended();
        if (chosen != null || !viewport.isFollowing() && about >= viewport.from() && about <= viewport.to()) {
            viewport.zoom(factor, about);
        } else {
            viewport.zoom(factor);
        }
    }

    void chooseLane(int step) {
        lane = Math.clamp(lane + step, 0, Math.max(0, painter.laneCount() - 1));
        chosen = null;
        scroll.reveal(lane, layout);
    }

    /** The next operation of the lane, or the one before; where they are too many to be told apart it zooms in first. */
    void chooseOperation(int step) {
        if (getSource() == null || painter.laneCount() == 0) {
            return;
        }
        pointerX = Double.NaN;
        viewport.reveal(attended());
        var found = painter.beside(getSource(), viewport, lane, attended(), step);
        for (var i = 0; i < MOST_ZOOMS && found.isEmpty() && painter.isCrowded(getSource(), viewport, lane); i++) {
            viewport.zoom(ZOOM_TO_OPERATIONS, attended());
            found = painter.beside(getSource(), viewport, lane, attended(), step);
        }
        found.ifPresent(tick -> {
            chosen = tick;
            viewport.reveal(tick.ended());
        });
    }

    public ObjectProperty<TimelineSource> sourceProperty() { return source; }
    public TimelineSource getSource() { return source.get(); }
    public void setSource(TimelineSource value) { source.set(value); }

    public LongProperty playheadProperty() { return playhead; }
    public long getPlayhead() { return playhead.get(); }
    public void setPlayhead(long value) { playhead.set(value); }

    public BooleanProperty liveProperty() { return live; }
    public boolean isLive() { return live.get(); }
    public void setLive(boolean value) { live.set(value); }

    /** Called with a time, ns since the session began, where the playhead is wanted. */
    public ObjectProperty<LongConsumer> onSeekProperty() { return onSeek; }
    public LongConsumer getOnSeek() { return onSeek.get(); }
    public void setOnSeek(LongConsumer value) { onSeek.set(value); }

    /** Called when the playhead is wanted to go along with the end. */
    public ObjectProperty<Runnable> onLiveProperty() { return onLive; }
    public Runnable getOnLive() { return onLive.get(); }
    public void setOnLive(Runnable value) { onLive.set(value); }
}
