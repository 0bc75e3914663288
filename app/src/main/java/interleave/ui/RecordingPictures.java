package interleave.ui;

import interleave.fxml.Pictures;
import interleave.model.Timeline;
import interleave.recording.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javafx.application.Platform;

/** Pictures of the stage of a recording at any moment, on a machine without a display. */
public final class RecordingPictures implements AutoCloseable {
    private final boolean own;

    private RecordingPictures(boolean own) {
        this.own = own;
    }

    /** Starts JavaFX without a display. Once in a process, and not beside a window. */
    public static RecordingPictures start() {
        Headless.start();
        return new RecordingPictures(true);
    }

    /** Where JavaFX runs already; it is left running. */
    static RecordingPictures onRunningToolkit() {
        return new RecordingPictures(false);
    }

    /**
     * Draws one.
     *
     * @param recording loaded
     * @param moment ns of the monotonic clock
     * @param vector SVG rather than PNG
     * @return the bytes of its file
     */
    public byte[] draw(Recording recording, long moment, Canvas canvas, boolean vector) throws IOException {
        return Headless.call(() -> {
            Timeline timeline = recording.timeline();
            RecordedStage stage = new RecordedStage(recording.header(), recording.outcome(), canvas);
            stage.fit(timeline.now(), timeline.ended());
            long before = moment - RecordedStage.PACE_NANOS;
            stage.show(timeline.stateAt(timeline.indexAt(before)), before, false);
            stage.show(timeline.stateAt(timeline.indexAt(moment)), moment, moment >= timeline.ended());
            return vector ? stage.svg(recording.header().title()).getBytes(StandardCharsets.UTF_8) : Pictures.png(stage.image());
        });
    }

    @Override
    public void close() {
        if (own) {
            // Not waited for: nobody would answer while the process is being ended by a signal.
            Platform.runLater(Platform::exit);
        }
    }
}
