package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.Banner;
import interleave.fxml.control.Flag;
import interleave.fxml.control.FlagHand;
import interleave.fxml.control.MarkerForm;
import interleave.fxml.control.Notice;
import interleave.recording.Marker;
import interleave.recording.Markers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;

/** Sets the markers of what is shown, changes and removes them, takes that back, and goes to them. */
final class MarkerDesk implements FlagHand {
    private final SessionDesk desk;
    private final Cursor cursor;
    private final Playback playback;
    private final MarkerCardView card;
    private final Banner banner;
    private final Notice notice;
    private final Texts texts;
    private final Runnable frameWanted;

    MarkerDesk(SessionDesk desk, Cursor cursor, Playback playback, MarkerCardView card, Banner banner, Notice notice, Texts texts, Runnable frameWanted) {
        this.desk = desk;
        this.cursor = cursor;
        this.playback = playback;
        this.card = card;
        this.banner = banner;
        this.notice = notice;
        this.texts = texts;
        this.frameWanted = frameWanted;
    }

    private Optional<Performance> shown() {
        return desk.performance().filter(it -> it.elapsedNanos() > 0);
    }

    /** One where the cursor stands. */
    void set() {
        shown().ifPresentOrElse(it -> change(it, markers -> {
            Marker marker = at(it, Marker.of(0, 0, texts.format("marker.new", markers.all().size() + 1)), cursor.place());
            markers.add(marker);
            notice.say(texts.format("marker.set", marker.title()));
        }), () -> notice.say(texts.get("marker.none")));
    }

    /** The last one before the cursor, or at it. */
    void edit() {
        Optional<Marker> last = shown().flatMap(it -> it.markers().before(cursor.place() + 1, _ -> true));
        last.ifPresentOrElse(this::edit, () -> notice.say(texts.get("marker.nowhere")));
    }

    private void edit(Marker marker) {
        shown().ifPresent(it -> {
            MarkerForm form = new MarkerForm(texts, MarkerTexts.of(marker), marker.time() - it.beganAt(), it.elapsedNanos());
            Dialogs.ask(notice.getScene().getWindow(), texts.get("marker.dialog"), form, form.validProperty(), texts, answer -> {
                switch (answer) {
                    case TAKE -> change(it, markers -> markers.replace(marker, at(it, MarkerTexts.marker(form.text(), 0, 0), it.beganAt() + form.time().orElseThrow())));
                    case DELETE -> change(it, markers -> markers.remove(marker));
                    case CANCEL -> {}
                }
            });
            form.attend();
        });
    }

    private static Marker at(Performance performance, Marker marker, long place) {
        long time = Math.clamp(place, performance.beganAt(), performance.beganAt() + performance.elapsedNanos());
        return marker.at(performance.timeline().indexAt(time), time);
    }

    private interface Change {
        void on(Markers markers);
    }

    /** What is not shown any more is left alone. */
    private void change(Performance performance, Change change) {
        if (shown().filter(performance::equals).isPresent()) {
            change.on(performance.markers());
            performance.keepMarkers(failure -> tell(performance, failure));
            frameWanted.run();
        }
    }

    private void tell(Performance performance, IOException failure) {
        String file = performance instanceof Replay replay ? replay.file().toString() : "";
        Platform.runLater(() -> banner.show(Banner.Kind.ERROR, texts.format("marker.failed", file, String.valueOf(failure.getMessage())), List.of()));
    }

    void undo() {
        shown().ifPresent(it -> change(it, markers -> {
            if (!markers.undo()) {
                notice.say(texts.get("marker.nothing-undone"));
            }
        }));
    }

    void redo() {
        shown().ifPresent(it -> change(it, markers -> {
            if (!markers.redo()) {
                notice.say(texts.get("marker.nothing-redone"));
            }
        }));
    }

    void nextChapter() {
        chapter((markers, place) -> markers.after(place, Marker::chapter).ifPresentOrElse(this::go, () -> notice.say(texts.get("marker.no-more"))));
    }

    void previousChapter() {
        chapter((markers, place) -> markers.before(place, Marker::chapter).ifPresentOrElse(this::go, () -> notice.say(texts.get("marker.no-earlier"))));
    }

    private void chapter(BiConsumer<Markers, Long> choose) {
        shown().ifPresent(it -> choose.accept(it.markers(), cursor.place()));
    }

    /** The cursor goes there, and what it says is shown. */
    void go(Marker marker) {
        shown().ifPresent(it -> {
            playback.seek(marker.time() - it.beganAt());
            if (marker.halts()) {
                card.show(marker);
            } else {
                notice.say(marker.note().isEmpty() ? marker.name() : marker.name() + "\n" + marker.note());
            }
        });
    }

    @Override
    public void go(Flag flag) {
        meant(flag).ifPresent(this::go);
    }

    @Override
    public void move(Flag flag, long nanos) {
        meant(flag).ifPresent(marker -> shown().ifPresent(it -> change(it, markers -> markers.replace(marker, at(it, marker, it.beganAt() + nanos)))));
    }

    @Override
    public void edit(Flag flag) {
        meant(flag).ifPresent(this::edit);
    }

    @Override
    public void remove(Flag flag) {
        meant(flag).ifPresent(marker -> shown().ifPresent(it -> change(it, markers -> markers.remove(marker))));
    }

    /** The one that the flag was made of; nothing where that has been changed meanwhile. */
    private Optional<Marker> meant(Flag flag) {
        return shown().flatMap(it -> it.markers().all().stream().skip(flag.index()).findFirst().filter(marker -> MarkerTexts.flag(flag.index(), marker, it.beganAt()).equals(flag)));
    }
}
