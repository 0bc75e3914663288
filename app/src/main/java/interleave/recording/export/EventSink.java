package interleave.recording.export;

import interleave.model.Events;
import interleave.model.Happening;
import interleave.recording.Marker;
import java.io.IOException;

/** Takes all events and markers, in their order. */
interface EventSink {
    /**
     * The i-th event of a run, of an actor.
     *
     * @param index among all
     */
    void event(Events run, int i, long index) throws IOException;

    void happening(Happening happening, long index) throws IOException;

    /** Comes before what happens there. */
    void marker(Marker marker) throws IOException;

    /** All have come. */
    void end() throws IOException;
}
