package interleave.recording;

import interleave.model.MalformedBlockException;
import interleave.model.TimelineDigest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads what a timeline had worked out when its recording was ended: the outline at once, states when they are asked for. */
final class RecordedDigest {
    private RecordedDigest() {}

    /** Nothing where there is none of just these events. */
    static Optional<TimelineDigest> of(Frames frames, Index index) throws IOException {
        List<TimelineDigest.State> states = index.all(FrameType.STATE).stream().map(entry -> new TimelineDigest.State(entry.first(), () -> state(frames, entry))).toList();
        if (states.isEmpty() || states.getLast().events() != index.events()) {
            return Optional.empty();
        }
        ByteArrayOutputStream outline = new ByteArrayOutputStream();
        for (Index.Entry entry : index.all(FrameType.OUTLINE)) {
            Optional<Frames.Frame> part = frames.at(entry.place()).filter(frame -> frame.is(FrameType.OUTLINE));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            outline.writeBytes(part.get().payload());
        }
        return Optional.of(new TimelineDigest(index.events(), outline.toByteArray(), states));
    }

    private static byte[] state(Frames frames, Index.Entry entry) {
        try {
            return frames.at(entry.place()).filter(frame -> frame.is(FrameType.STATE)).map(Frames.Frame::payload).orElseThrow(() -> new MalformedBlockException("no state where one should be"));
        } catch (IOException e) {
            throw new MalformedBlockException("the recording can no longer be read: " + e.getMessage());
        }
    }
}
