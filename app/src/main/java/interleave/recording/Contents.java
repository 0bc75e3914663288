package interleave.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is in a file, and where.
 *
 * @param damage null where nothing is missing
 */
record Contents(Frames frames, Header header, Index index, Damage damage) {
    /** @throws UnreadableRecordingException for a file of which nothing can be shown */
    static Contents of(Path path, Frames frames) throws IOException {
        ByteBuffer preamble = frames.read(0, FileLayout.PREAMBLE);
        if (!FileLayout.hasMagic(preamble)) {
            throw new UnreadableRecordingException(path + " is not a recording of Interleave; those end in .interleave and are made with: interleave run --record FILE");
        }
        if (FileLayout.version(preamble) != FileLayout.VERSION) {
            throw new UnreadableRecordingException(path + " was recorded by another version of Interleave (format " + Integer.toUnsignedLong(FileLayout.version(preamble))
                    + ", this one reads " + FileLayout.VERSION + "); open it with that version");
        }
        Frames.Frame first = frames.at(FileLayout.PREAMBLE).filter(frame -> frame.is(FrameType.HEADER)).orElseThrow(() -> unreadable(path, null));
        Header header;
        try {
            header = RecordingJson.read(first.payload(), Header.class);
        } catch (IOException | RuntimeException e) {
            throw unreadable(path, e);
        }
        Optional<Index> index = indexAtEnd(frames);
        return index.isPresent() ? new Contents(frames, header, index.get(), null) : scanned(frames, header, first.behind());
    }

    private static UnreadableRecordingException unreadable(Path path, Throwable cause) {
        return new UnreadableRecordingException(path + " is damaged where it says what was recorded, so nothing of it can be shown; take another copy of it", cause);
    }

    private static Optional<Index> indexAtEnd(Frames frames) throws IOException {
        Optional<Frames.Frame> tail = frames.at(frames.size() - FileLayout.TAIL_BYTES).filter(frame -> frame.is(FrameType.TAIL) && frame.payload().length == Long.BYTES);
        if (tail.isEmpty()) {
            return Optional.empty();
        }
        long place = FileLayout.buffer(tail.get().payload()).getLong();
        return frames.at(place).filter(frame -> frame.is(FrameType.INDEX)).map(frame -> Index.of(frame.payload())).filter(index -> index.fits(place));
    }

    /** Without an index: from frame to frame, as far as they are whole. */
    private static Contents scanned(Frames frames, Header header, long from) throws IOException {
        List<Index.Entry> entries = new ArrayList<>();
        long place = from;
        for (Optional<Frames.Frame> next = frames.at(place); next.isPresent(); next = frames.at(place)) {
            Frames.Frame frame = next.get();
            if (frame.is(FrameType.EVENTS)) {
                var block = EventFrame.of(frame.payload());
                if (block == null) {
                    break;
                }
                entries.add(new Index.Entry(place, frame.type(), block.first(), block.count(), block.ends()));
            } else if (FrameType.of(frame.type()).filter(FrameType::isDerived).isEmpty()) {
                entries.add(new Index.Entry(place, frame.type(), 0, 0, 0));
            }
            place = frame.behind();
        }
        Index index = new Index(entries);
        return new Contents(frames, header, index, place == frames.size() ? new Damage.Unended(index.events()) : new Damage.CutOff(place, frames.size(), index.events()));
    }

    /** The last that can be understood. */
    Optional<Outcome> outcome() throws IOException {
        for (Index.Entry entry : index.entries().reversed()) {
            Optional<Outcome> outcome = read(entry, FrameType.OUTCOME, Outcome.class);
            if (outcome.isPresent()) {
                return outcome;
            }
        }
        return Optional.empty();
    }

    /** As they were last: the last list of all, and what was set since. */
    List<Marker> markers() throws IOException {
        List<Marker> found = new ArrayList<>();
        for (Index.Entry entry : index.entries()) {
            read(entry, FrameType.MARKERS, Marker[].class).ifPresent(all -> {
                found.clear();
                Stream.of(all).filter(Objects::nonNull).forEach(found::add);
            });
            read(entry, FrameType.MARKER, Marker.class).ifPresent(found::add);
        }
        return Markers.sorted(found.stream());
    }

    /** What is there, where it is of this kind and can be understood. */
    private <T> Optional<T> read(Index.Entry entry, FrameType type, Class<T> as) throws IOException {
        Optional<Frames.Frame> frame = entry.is(type) ? frames.at(entry.place()).filter(each -> each.is(type)) : Optional.empty();
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordingJson.read(frame.get().payload(), as));
        } catch (IOException | RuntimeException e) {
            // Made by somebody else's program; the events can be shown without it.
            return Optional.empty();
        }
    }
}
