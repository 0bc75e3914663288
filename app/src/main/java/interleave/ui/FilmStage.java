package interleave.ui;

import interleave.fxml.control.FilmFrame;
import interleave.model.Timeline;
import interleave.model.WorldState;
import interleave.recording.Marker;
import interleave.recording.Recording;
import interleave.recording.Showing;
import interleave.recording.film.Frame;
import interleave.recording.film.FrameSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The frames of a film: the stage of a recording with its title and with what happens in words. Drawn on the JavaFX thread, one after the other. */
final class FilmStage implements FrameSource {
    /** What stands still is drawn anew so often, ns: times go on, of the film and of who is blocked. */
    private static final long STILL = 100_000_000;
    /** A marker is shown that long, ns. */
    private static final long MARKER = 4_000_000_000L;

    private final Recording recording;
    private final Canvas canvas;
    private final long began;
    private final Showing part;
    private final double speed;
    private final Frame frame;
    private final List<Marker> markers;
    private RecordedStage stage;
    private FilmFrame around;
    private Narration narration;
    private WritableImage image;
    private CompletableFuture<Boolean> drawing;
    private long drawnEvents = -1;
    private long drawnTime;
    private long lastMoment = Long.MIN_VALUE;

    /**
     * @param recording loaded
     * @param part from when to when the film goes
     * @param speed how much faster than it was
     */
    FilmStage(Recording recording, Canvas canvas, Showing part, double speed) throws IOException {
        this.recording = recording;
        this.canvas = canvas;
        this.began = Showing.of(recording).began();
        this.part = part;
        this.speed = speed;
        this.frame = new Frame(canvas.pixelsAcross(), canvas.pixelsDown());
        this.markers = recording.markers();
        Headless.call(() -> {
            prepare();
            return frame;
        });
    }

    private void prepare() throws IOException {
        around = new FilmFrame();
        around.setTitle(recording.header().title());
        stage = new RecordedStage(recording.header(), recording.outcome(), canvas, inner -> {
            around.setCenter(inner);
            return around;
        });
        narration = new Narration(recording.header().specs(), stage.texts());
        Timeline timeline = recording.timeline();
        stage.fit(timeline.now(), timeline.ended());
        image = new WritableImage(frame.width(), frame.height());
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public void start(long moment, int[] pixels) {
        long events = recording.timeline().indexAt(moment);
        WorldState world = recording.timeline().stateAt(events);
        drawing = Headless.start(() -> draw(world, events, moment, pixels));
    }

    @Override
    public boolean finish() throws IOException {
        return Headless.await(drawing);
    }

    private boolean draw(WorldState world, long events, long moment, int[] pixels) {
        boolean same = moment == lastMoment;
        boolean still = events == drawnEvents && moment >= drawnTime && moment - drawnTime < STILL * speed;
        lastMoment = moment;
        if (same || still && !isMoving(world, moment)) {
            return false;
        }
        if (still) {
            stage.move(world, moment, speed);
        } else {
            drawnEvents = events;
            drawnTime = moment;
            around.setTime(moment - began, (double) (moment - part.began()) / Math.max(1, part.ended() - part.began()), canvas.language());
            showCaption(world, moment);
            stage.show(world, moment, moment >= recording.timeline().ended(), speed);
        }
        stage.take(image);
        image.getPixelReader().getPixels(0, 0, frame.width(), frame.height(), PixelFormat.getIntArgbPreInstance(), pixels, 0, frame.width());
        return true;
    }

    /** Whether something may be on its way, or has just arrived. */
    private boolean isMoving(WorldState world, long moment) {
        return !world.movements().isEmpty() && moment - world.movements().getLast().time() < (Flights.LONGEST + STILL) * speed;
    }

    private void showCaption(WorldState world, long moment) {
        Optional<Marker> marker = markers.stream().filter(each -> each.time() <= moment && moment - each.time() < MARKER * speed).reduce((_, later) -> later);
        if (marker.isPresent()) {
            around.setHeadline(marker.get().title(), marker.get().question().isEmpty() ? marker.get().note() : marker.get().question());
        } else {
            Narration.Line line = narration.of(world, moment);
            around.setCaption(line.who(), line.accent(), line.what());
        }
    }
}
