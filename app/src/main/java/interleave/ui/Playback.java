package interleave.ui;

import interleave.fxml.control.TempoSlider;
import interleave.model.Step;
import interleave.model.Timeline;
import interleave.recording.Marker;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Moves the cursor over what has happened: by play at some tempo, by a step in either direction, by a leap. Only on the JavaFX thread. */
final class Playback {
    private static final double NANOS = 1e9;
    /** What is over sooner is played more slowly unasked, and takes so long then. */
    private static final double SHORT_SECONDS = 2;
    private static final double USUAL_SECONDS = 30;
    /** While it is played: nothing happens for so long. */
    private static final double LONG_SILENCE = 2e9;
    /** So long before its end the silence is left. */
    private static final double BREATH = 0.3e9;

    private final Cursor cursor;
    private final Supplier<Optional<Performance>> shown;
    private final TempoSlider tempo;
    private final Runnable frameWanted;
    private Consumer<Marker> onHalt = _ -> {};
    private boolean playing;
    private long lastTick;

    /** @param frameWanted something else is to be shown, though nothing has happened */
    Playback(Cursor cursor, Supplier<Optional<Performance>> shown, TempoSlider tempo, Runnable frameWanted) {
        this.cursor = cursor;
        this.shown = shown;
        this.tempo = tempo;
        this.frameWanted = frameWanted;
    }

    /** Told of a marker at which it has stopped. */
    void setOnHalt(Consumer<Marker> told) {
        onHalt = told;
    }

    /** Stands at the beginning of a recording, at a tempo at which something can be seen. */
    void open(Replay replay) {
        double seconds = replay.elapsedNanos() / NANOS;
        tempo.setTempo(seconds >= SHORT_SECONDS ? 1 : seconds / USUAL_SECONDS);
        playing = false;
        cursor.goTo(replay.beganAt());
        frameWanted.run();
    }

    boolean isPlaying() {
        return playing;
    }

    void toggle() {
        if (playing) {
            pause();
        } else {
            shown.get().ifPresent(it -> {
                if (cursor.place() >= endOf(it)) {
                    cursor.goTo(it.beganAt());
                }
                playing = true;
                lastTick = System.nanoTime();
                frameWanted.run();
            });
        }
    }

    void pause() {
        playing = false;
        frameWanted.run();
    }

    /** Once a frame: time goes on. */
    void tick() {
        long now = System.nanoTime();
        if (playing) {
            shown.get().ifPresent(it -> advance(it, (long) ((now - lastTick) * tempo.getTempo())));
            frameWanted.run();
        }
        lastTick = now;
    }

    private void advance(Performance it, long nanos) {
        long to = cursor.place() + nanos;
        if (!halts(it, to)) {
            if (to < endOf(it)) {
                cursor.goTo(to);
            } else {
                playing = false;
                goToEnd(it);
            }
        }
    }

    /** At a marker on the way that says so. */
    private boolean halts(Performance it, long to) {
        Optional<Marker> halt = it.markers().after(cursor.place(), Marker::halts).filter(marker -> marker.time() <= to);
        halt.ifPresent(marker -> {
            playing = false;
            cursor.goTo(marker.time());
            onHalt.accept(marker);
        });
        return halt.isPresent();
    }

    /** After a step only what was done in it flies, and as long as it would live. */
    Moment.Flow flow() {
        if (cursor.isLive()) {
            return Moment.Flow.LIVE;
        }
        return cursor.isStep() ? new Moment.Flow(1, cursor.place()) : new Moment.Flow(tempo.getTempo(), Long.MIN_VALUE);
    }

    /** @param moment ns since the actors began */
    void seek(long moment) {
        shown.get().ifPresent(it -> move(() -> cursor.goTo(it.beganAt() + moment)));
    }

    /** One operation on. In a session: up to now. */
    void forward() {
        shown.get().filter(_ -> !cursor.isLive()).ifPresent(it -> move(() -> {
            Timeline timeline = it.timeline();
            Step step = timeline.after(cursor.events(timeline));
            cursor.goTo(step, true);
            if (it.session().isPresent() && timeline.nextEnd(step.events()).isEmpty()) {
                cursor.goLive();
            }
        }));
    }

    /** One operation back. */
    void back() {
        shown.get().filter(it -> it.elapsedNanos() > 0).ifPresent(it -> move(() -> {
            Step step = it.timeline().before(cursor.events(it.timeline()));
            if (step.time() < it.beganAt()) {
                cursor.goTo(it.beganAt());
            } else {
                cursor.goTo(step, false);
            }
        }));
    }

    void begin() {
        shown.get().filter(it -> it.elapsedNanos() > 0).ifPresent(it -> move(() -> cursor.goTo(it.beganAt())));
    }

    /** The end of a recording; in a session what happens now. */
    void end() {
        shown.get().ifPresent(it -> move(() -> goToEnd(it)));
    }

    private void goToEnd(Performance it) {
        if (it.session().isPresent()) {
            cursor.goLive();
        } else {
            cursor.goTo(new Step(it.timeline().size(), endOf(it)), false);
        }
    }

    /** For how long nothing will happen, in ns of the session; nothing where that is not long. */
    OptionalLong silence() {
        return shown.get().filter(_ -> !cursor.isLive()).map(it -> {
            long next = it.timeline().nextEnd(cursor.events(it.timeline())).orElse(endOf(it));
            long silent = next - cursor.place();
            return silent > LONG_SILENCE * Math.min(1, tempo.getTempo()) ? OptionalLong.of(silent) : OptionalLong.empty();
        }).orElse(OptionalLong.empty());
    }

    /** Goes to where the silence ends, or to a marker in it that stops playback. */
    void skipSilence() {
        silence().ifPresent(silent -> shown.get().ifPresent(it -> {
            long to = cursor.place() + silent - (long) (BREATH * Math.min(1, tempo.getTempo()));
            if (!halts(it, to)) {
                cursor.goTo(to);
            }
            lastTick = System.nanoTime();
            frameWanted.run();
        }));
    }

    private static long endOf(Performance it) {
        return it.beganAt() + it.elapsedNanos();
    }

    private void move(Runnable there) {
        playing = false;
        there.run();
        frameWanted.run();
    }
}
