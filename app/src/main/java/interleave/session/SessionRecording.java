package interleave.session;

import interleave.demo.Result;
import interleave.recording.Outcome;
import interleave.recording.Recorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The recording of a session, if there is one. One thread at a time. */
final class SessionRecording {
    private Recorder recorder;

    /**
     * Begins it.
     *
     * @throws IOException if the file cannot be made
     * @throws IllegalStateException if there is one already
     */
    Recorder start(Session session, Path file, Authorship by, Consumer<String> failed) throws IOException {
        if (recorder != null) {
            throw new IllegalStateException("the session is being recorded already");
        }
        recorder = Recorder.start(session.timeline(), SessionHeader.of(session.plan(), session.objects(), by), file, failed);
        return recorder;
    }

    boolean isOn() {
        return recorder != null;
    }

    /** Ends it with what came out. All must be in the timeline. */
    void finish(Session session) {
        recorder.finish(outcome(session));
    }

    private static Outcome outcome(Session session) {
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
