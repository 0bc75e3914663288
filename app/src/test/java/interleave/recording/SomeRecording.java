package interleave.recording;

import interleave.model.Events;
import interleave.model.RandomStory;
import interleave.model.Timeline;
import java.io.IOException;
import java.nio.file.Path;

/** A recording for a test of what is made of it. */
public final class SomeRecording {
    private SomeRecording() {}

    /** With these events, on {@link RandomStory#OBJECTS}. */
    public static Path of(Path file, Events run) throws IOException {
        Timeline live = new Timeline(RandomStory.OBJECTS);
        live.append(run);
        Recorder.start(live, RecordingTest.header(), file, failure -> {
            throw new AssertionError(failure);
        }).close();
        return file;
    }
}
