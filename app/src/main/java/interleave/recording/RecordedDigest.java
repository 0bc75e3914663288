package interleave.recording;

import interleave.model.MalformedBlockException;
import interleave.model.TimelineDigest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
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
        List<byte[]> parts = new ArrayList<>();
        for (Index.Entry entry : index.all(FrameType.OUTLINE)) {
            Optional<Frames.Frame> part = frames.at(entry.place()).filter(frame -> frame.is(FrameType.OUTLINE));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get().payload());
        }
        return Optional.of(new TimelineDigest(index.events(), together(parts), states));
    }

    private static byte[] together(List<byte[]> parts) {
        ByteBuffer whole = ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).reduce(0, Math::addExact));
        parts.forEach(whole::put);
        return whole.array();
    }

    private static byte[] state(Frames frames, Index.Entry entry) {
        try {
            return frames.at(entry.place()).filter(frame -> frame.is(FrameType.STATE)).map(Frames.Frame::payload).orElseThrow(() -> new MalformedBlockException("no state where one should be"));
        } catch (IOException e) {
            throw new MalformedBlockException("the recording can no longer be read: " + e.getMessage());
        }
    }
}
