package interleave.session;

import interleave.demo.Result;
import interleave.recording.Markers;
import interleave.recording.Outcome;
import interleave.recording.Recorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The recordings of a session: one that goes on with it, and copies of all that has happened so far. Any thread. */
public final class SessionRecording {
    private final Session session;
    private final Markers markers = new Markers(List.of());
    private volatile Recorder recorder;

    SessionRecording(Session session) {
        this.session = session;
    }

    /**
     * Begins one.
     *
     * @throws IOException if the file cannot be made
     * @throws IllegalStateException if there is one already
     */
    synchronized Recorder start(Path file, Authorship by, Consumer<String> failed) throws IOException {
        if (recorder != null) {
            throw new IllegalStateException("the session is being recorded already");
        }
        recorder = begin(file, by, failed);
        if (!markers.all().isEmpty()) {
            keepMarkers();
        }
        return recorder;
    }

    private Recorder begin(Path file, Authorship by, Consumer<String> failed) throws IOException {
        return Recorder.start(session.timeline(), SessionHeader.of(session.plan(), session.objects(), by), file, failed);
    }

    /** The session's, whether it is being recorded or not. What is done to them is to be {@linkplain #keepMarkers kept}. */
    public Markers markers() {
        return markers;
    }

    /** The recording that goes on has them as they are now. */
    public void keepMarkers() {
        recorder().ifPresent(it -> it.mark(markers.all()));
    }

    /** The one that goes on, if one does. */
    public Optional<Recorder> recorder() {
        return Optional.ofNullable(recorder);
    }

    /** Ends the one that goes on, with what has come out so far; the session goes on, and may be recorded again. Blocks until the file is written. */
    public synchronized void end() {
        if (recorder != null) {
            look();
            finish();
            recorder = null;
        }
    }

    /** Ends it with what came out. All must be in the timeline. */
    synchronized void finish() {
        if (recorder != null) {
            recorder.finish(outcome());
        }
    }

    /**
     * Writes all that has happened, from the beginning to now, whether the session goes on or is over. Blocks until the file is written.
     *
     * @throws IOException if the file cannot be made, there is one already, or it cannot be written to its end
     */
    public void save(Path file, Authorship by) throws IOException {
        look();
        Recorder saving = begin(file, by, _ -> {});
        if (!markers.all().isEmpty()) {
            saving.mark(markers.all());
        }
        saving.finish(outcome());
        if (saving.failure().isPresent()) {
            throw new IOException(saving.failure().get());
        }
    }

    private void look() {
        if (!session.isClosed()) {
            session.lookNow();
        }
    }

    private Outcome outcome() {
        Tally tally = session.tally();
        Result result = tally.result();
        long from = session.beganAt();
        return new Outcome(
                session.mode().key(),
                result.numbers(),
                result.sequences(),
                result.decisive(),
                result.verdict().key(),
                tally.recorded(),
                tally.overwritten(),
                tally.traceCostNanos(),
                from,
                from + session.elapsedNanos());
    }
}
